#include "core/vault/duplicates.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTest>

using namespace countersign;
using namespace countersign::test;

class TestAccount : public QObject
{
    Q_OBJECT

private:
    CountingRandom m_random;

    static AccountDraft draft()
    {
        return {.issuer = "Bank",
                .name = "alice",
                .parameters = {.type = OtpType::Hotp,
                               .algorithm = HashAlgorithm::Sha512,
                               .digits = *Digits::from(8),
                               .period = *Period::from(60)},
                .secret = SecretBytes::fromText("12345678"),
                .pin = SecretBytes::fromText("0000"),
                .counter = 18'000'000'000,
                .groups = {"work"},
                .note = "spare",
                .favorite = true};
    }

private Q_SLOTS:
    void keepsEverythingOfItsDraft()
    {
        const AccountId id = AccountId::generate(m_random);
        const Account made = accountFromDraft(draft(), id, UnixTime(std::chrono::seconds(5)));
        const AccountDraft expected = draft();
        QCOMPARE(made.id, id);
        QCOMPARE(made.issuer, expected.issuer);
        QCOMPARE(made.name, expected.name);
        QVERIFY(made.parameters == expected.parameters);
        QVERIFY(made.secret == expected.secret);
        QVERIFY(made.pin == expected.pin);
        QCOMPARE(made.counter, expected.counter);
        QVERIFY(made.groups == expected.groups);
        QCOMPARE(made.note, expected.note);
        QCOMPARE(made.favorite, true);
        QVERIFY(made.created == UnixTime(std::chrono::seconds(5)));
        QVERIFY(made.state == BindingState::Pending);
        QVERIFY(made.isActive());
    }

    void isActiveUnlessInTheTrashOrRetired()
    {
        Account each = account(m_random, "GitHub", "alice");
        QVERIFY(each.isActive());
        each.trashed = UnixTime();
        QVERIFY(each.isInTrash() && !each.isActive());
        each.trashed.reset();
        each.state = BindingState::Retired;
        QVERIFY(!each.isInTrash() && !each.isActive());
    }

    void isAnotherOneIfItsCodesOrItsNameDiffer_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<int>("kind");
        QTest::newRow("nothing differs") << 0 << int(DuplicateKind::Same);
        QTest::newRow("the key") << 1 << int(DuplicateKind::OtherSecret);
        QTest::newRow("key and name") << 2 << int(DuplicateKind::None);
        QTest::newRow("key and issuer") << 3 << int(DuplicateKind::None);
    }
    void isAnotherOneIfItsCodesOrItsNameDiffer()
    {
        QFETCH(const int, change);
        QFETCH(const int, kind);
        std::vector<Account> accounts;
        accounts.push_back(account(m_random, "Other", "nobody"));
        accounts.push_back(accountFromDraft(draft(), AccountId::generate(m_random), UnixTime()));
        accounts.push_back(account(m_random, "Bank", "alice", "a third key")); // only the first counts
        const Vault vault = vaultWith(std::move(accounts));
        AccountDraft again = draft();
        if (change != 0)
            again.secret = SecretBytes::fromText("87654321");
        if (change == 2)
            again.name = "bob";
        if (change == 3)
            again.issuer = "Bank 2";
        const Duplicate found = findDuplicate(vault, again);
        QCOMPARE(int(found.kind), kind);
        if (found.kind != DuplicateKind::None)
            QCOMPARE(found.existing, vault.accounts()[1].id);
    }
};

QTEST_GUILESS_MAIN(TestAccount)
#include "tst_account.moc"
