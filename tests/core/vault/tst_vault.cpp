#include "core/vault/vault.h"
#include "core/vault/vault_codec.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTest>

#include <functional>

using namespace countersign;
using namespace countersign::test;

namespace {

Vault threeAccounts(Random &random)
{
    std::vector<Account> accounts;
    for (const char *name : {"a", "b", "c"})
        accounts.push_back(account(random, "issuer", name));
    return vaultWith(std::move(accounts));
}

std::string namesIn(const Vault &vault)
{
    std::string names;
    for (const Account &each : vault.accounts())
        names += each.name;
    return names;
}

/// Everything in the vault, for comparing.
std::string contentOf(const Vault &vault)
{
    return hex(VaultCodec::encode(vault)->expose());
}

} // namespace

class TestVault : public QObject
{
    Q_OBJECT

private:
    CountingRandom m_random;

private Q_SLOTS:
    void addsInOrder()
    {
        Vault vault = threeAccounts(m_random);
        std::vector<Account> more;
        more.push_back(account(m_random, "issuer", "d"));
        more.push_back(account(m_random, "issuer", "e"));
        QVERIFY(vault.apply(changes::add(vault, std::move(more))));
        QCOMPARE(namesIn(vault), "abcde");
    }

    void undoesEveryChange_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("add") << 0;
        QTest::newRow("edit") << 1;
        QTest::newRow("trash") << 2;
        QTest::newRow("retire") << 3;
        QTest::newRow("counter") << 4;
        QTest::newRow("several steps") << 5;
    }
    void undoesEveryChange()
    {
        QFETCH(const int, change);
        Vault vault = threeAccounts(m_random);
        const std::string before = contentOf(vault);
        const Account &second = vault.accounts()[1];
        VaultChange todo;
        if (change == 0) {
            std::vector<Account> more;
            more.push_back(account(m_random, "issuer", "d"));
            todo = changes::add(vault, std::move(more));
        } else if (change == 1) {
            Account edited = second.clone();
            edited.note = "edited";
            todo = changes::edit(std::move(edited));
        } else if (change == 2) {
            todo = changes::moveToTrash(second, UnixTime(std::chrono::seconds(99)));
        } else if (change == 3) {
            todo = changes::retire(second, UnixTime());
        } else if (change == 4) {
            todo = *changes::advanceCounter(second);
        } else {
            todo.steps.emplace_back(EraseAccount{vault.accounts()[0].id});
            todo.steps.emplace_back(InsertAccount{1, account(m_random, "issuer", "x")});
            todo.steps.emplace_back(EraseAccount{vault.accounts()[2].id});
            todo.steps.emplace_back(ReplaceAccount{second.clone()});
        }
        auto undo = vault.apply(std::move(todo));
        QVERIFY(undo);
        const std::string after = contentOf(vault);
        QVERIFY(after != before);
        auto redo = vault.apply(*std::move(undo));
        QVERIFY(redo);
        QCOMPARE(contentOf(vault), before);
        QVERIFY(vault.apply(*std::move(redo)));
        QCOMPARE(contentOf(vault), after);
    }

    void doesNotStartTheCounterOverAfterItsLastValue()
    {
        Account last = account(m_random, "issuer", "last");
        last.counter = std::numeric_limits<std::uint64_t>::max() - 1;
        Vault vault = vaultWith({});
        std::vector<Account> accounts;
        accounts.push_back(std::move(last));
        QVERIFY(vault.apply(changes::add(vault, std::move(accounts))));
        QVERIFY(vault.apply(*changes::advanceCounter(vault.accounts().front())));
        QCOMPARE(vault.accounts().front().counter, std::numeric_limits<std::uint64_t>::max());
        const auto over = changes::advanceCounter(vault.accounts().front());
        QVERIFY(!over);
        QCOMPARE(over.error().code, ErrorCode::InvalidCounter);
    }

    void doesNothingOfAChangeThatFails()
    {
        Vault vault = threeAccounts(m_random);
        const std::string before = contentOf(vault);
        VaultChange change;
        change.steps.emplace_back(EraseAccount{vault.accounts()[1].id});
        change.steps.emplace_back(InsertAccount{0, account(m_random, "issuer", "x")});
        change.steps.emplace_back(EraseAccount{AccountId::generate(m_random)});
        QCOMPARE(vault.apply(std::move(change)).error().code, ErrorCode::AccountNotFound);
        QCOMPARE(contentOf(vault), before);
    }

    void refusesAnIdThatIsThere()
    {
        Vault vault = threeAccounts(m_random);
        std::vector<Account> again;
        again.push_back(vault.accounts()[0].clone());
        QCOMPARE(vault.apply(changes::add(vault, std::move(again))).error().code, ErrorCode::AccountExists);
    }

    void holdsTheLimitsOfTheFormat_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<int>("limit");
        QTest::newRow("name") << QByteArray("name") << 4096;
        QTest::newRow("issuer") << QByteArray("issuer") << 4096;
        QTest::newRow("groups") << QByteArray("groups") << 4096;
        QTest::newRow("note") << QByteArray("note") << 65'536;
        QTest::newRow("secret") << QByteArray("secret") << 1024;
    }
    void holdsTheLimitsOfTheFormat()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const int, limit);
        for (const int size : {limit, limit + 1}) {
            Account each = account(m_random, "issuer", "name");
            const std::string text(static_cast<std::size_t>(size), 'x');
            if (field == "name")
                each.name = text;
            else if (field == "issuer")
                each.issuer = text;
            else if (field == "groups")
                each.groups = {text};
            else if (field == "note")
                each.note = text;
            else
                each.secret = SecretBytes::fromText(text);
            Vault vault;
            std::vector<Account> accounts;
            accounts.push_back(std::move(each));
            const auto added = vault.apply(changes::add(vault, std::move(accounts)));
            if (size == limit) {
                QVERIFY(added);
                QVERIFY(VaultCodec::decode(*VaultCodec::encode(vault))->quarantine().empty());
            } else {
                QCOMPARE(QByteArray::fromStdString(added.error().where), field);
            }
        }
    }

    void refusesTextThatIsNotUtf8()
    {
        Vault vault;
        std::vector<Account> accounts;
        accounts.push_back(account(m_random, "issuer", "\xff"));
        QCOMPARE(vault.apply(changes::add(vault, std::move(accounts))).error().where, "name");
    }

    void restoresFromTheTrashAsActive()
    {
        Vault vault = threeAccounts(m_random);
        const AccountId id = vault.accounts()[0].id;
        const UnixTime retiredAt(std::chrono::seconds(4));
        QVERIFY(vault.apply(changes::retire(*vault.find(id), retiredAt)));
        QVERIFY(vault.find(id)->retired == retiredAt);
        QVERIFY(vault.apply(changes::moveToTrash(*vault.find(id), UnixTime(std::chrono::seconds(5)))));
        QVERIFY(vault.find(id)->isInTrash());
        QVERIFY(!vault.find(id)->isActive());
        QVERIFY(vault.apply(changes::restore(*vault.find(id))));
        QVERIFY(vault.find(id)->isActive());
        QVERIFY(!vault.find(id)->retired);
    }

    void confirmsAnAccountThatASiteAccepted()
    {
        Vault vault = threeAccounts(m_random);
        const AccountId id = vault.accounts()[0].id;
        QVERIFY(vault.find(id)->state == BindingState::Pending);
        QVERIFY(vault.apply(changes::confirm(*vault.find(id))));
        QVERIFY(vault.find(id)->state == BindingState::Confirmed);
    }

    void refusesWhatTheFormatCannotHold_data()
    {
        QTest::addColumn<std::function<void(Account &)>>("spoil");
        QTest::addColumn<bool>("isHeld");
        const auto row = [](const char *name, bool isHeld, std::function<void(Account &)> spoil) {
            QTest::newRow(name) << std::move(spoil) << isHeld;
        };
        const auto codes = [](std::size_t count, std::size_t bytes) {
            return [count, bytes](Account &account) {
                for (std::size_t number = 0; number < count; ++number)
                    account.recoveryCodes.push_back({.code = SecretBytes(bytes)});
            };
        };
        row("100 recovery codes of 256 bytes", true, codes(100, 256));
        row("101 recovery codes", false, codes(101, 1));
        row("a recovery code of 257 bytes", false, codes(1, 257));
        row("a recovery code of no bytes", false, codes(1, 0));
        row("a day to be left", true, [](Account &account) { account.minimumLeft = Vault::kMaxMinimumLeft; });
        row("more than a day to be left", false,
            [](Account &account) { account.minimumLeft = Vault::kMaxMinimumLeft + std::chrono::seconds(1); });
        row("less than no time to be left", false,
            [](Account &account) { account.minimumLeft = std::chrono::seconds(-1); });
        row("another device of 4 KiB", true, [](Account &account) { account.alsoOn.assign(4096, 'x'); });
        row("another device of more than 4 KiB", false, [](Account &account) { account.alsoOn.assign(4097, 'x'); });
        row("a place of more than 4 KiB", false, [](Account &account) { account.codesPlace.assign(4097, 'x'); });
        row("an unbinder of more than 4 KiB", false, [](Account &account) { account.unbinder.assign(4097, 'x'); });
    }
    void refusesWhatTheFormatCannotHold()
    {
        QFETCH(const std::function<void(Account &)>, spoil);
        QFETCH(const bool, isHeld);
        Vault vault = threeAccounts(m_random);
        Account changed = vault.accounts()[0].clone();
        spoil(changed);
        QCOMPARE(bool(vault.apply(changes::edit(std::move(changed)))), isHeld);
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
