#include "core/vault/readiness.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTest>

using namespace countersign;
using namespace countersign::test;
using namespace std::chrono_literals;

namespace {

constexpr UnixTime kAdded(1'700'000'000s);

} // namespace

class TestReadiness : public QObject
{
    Q_OBJECT

    CountingRandom m_random;

    Vault vault(std::vector<UnixTime> added)
    {
        std::vector<Account> accounts;
        for (const UnixTime time : added) {
            accounts.push_back(account(m_random, "GitHub", "user " + std::to_string(accounts.size()),
                                       "key " + std::to_string(accounts.size())));
            accounts.back().created = time;
        }
        return vaultWith(std::move(accounts));
    }

private Q_SLOTS:
    void saysThatNothingHelpsWhereNothingIsKnown()
    {
        const Vault one = vault({kAdded});
        QCOMPARE(readinessOf(one, {}).size(), std::size_t(1));
        QVERIFY(readinessOf(one, {}).front().isLocked());
    }

    void countsAnAccountAsBackedUpIfItIsOlderThanTheBackup()
    {
        const Vault two = vault({kAdded, kAdded + 10s});
        const auto found = readinessOf(two, BackupFacts{.made = kAdded + 5s, .accounts = 1});
        QVERIFY(found[0].account == two.accounts()[1].id); // the one with no way in comes first
        QVERIFY(!found[0].isBackedUp);
        QVERIFY(found[1].isBackedUp);
        const auto atOnce = readinessOf(two, BackupFacts{.made = kAdded + 10s, .accounts = 2});
        QVERIFY(!atOnce[0].isBackedUp); // the same second may be before or after it
    }

    void countsAllAsBackedUpWhileNothingWasSavedSince()
    {
        const Vault two = vault({kAdded, kAdded + 10s});
        for (const Readiness &one : readinessOf(two, BackupFacts{.made = kAdded, .isCurrent = true, .accounts = 2}))
            QVERIFY(one.isBackedUp);
    }

    void vouchesForNoneWhereOlderAccountsCameInLater()
    {
        const Vault three = vault({kAdded, kAdded, kAdded});
        for (const Readiness &one : readinessOf(three, BackupFacts{.made = kAdded + 1h, .accounts = 2}))
            QVERIFY(!one.isBackedUp);
    }

    void knowsTheOtherWaysIn()
    {
        Vault one = vault({kAdded});
        Account edited = one.accounts()[0].clone();
        edited.recoveryCodes.push_back({.code = SecretBytes::fromText("12345-67890")});
        edited.recoveryCodes.push_back({.code = SecretBytes::fromText("12345-67891"), .isUsed = true});
        QVERIFY(one.apply(changes::edit(edited.clone())));
        QCOMPARE(readinessOf(one, {}).front().unusedCodes, std::size_t(1));
        QVERIFY(readinessOf(one, {}).front().isLocked()); // they are lost with the vault
        for (const auto field : {&Account::alsoOn, &Account::codesPlace, &Account::unbinder}) {
            Account helped = edited.clone();
            helped.*field = "safe";
            QVERIFY(one.apply(changes::edit(std::move(helped))));
            QVERIFY(readinessOf(one, {}).front().hasOtherWay());
        }
    }

    void leavesOutWhatIsNotInTheList()
    {
        std::vector<Account> accounts;
        accounts.push_back(account(m_random, "GitHub", "mona"));
        accounts.back().state = BindingState::Retired;
        QVERIFY(readinessOf(vaultWith(std::move(accounts)), {}).empty());
    }
};

QTEST_GUILESS_MAIN(TestReadiness)
#include "tst_readiness.moc"
