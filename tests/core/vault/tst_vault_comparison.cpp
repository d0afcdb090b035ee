#include "core/vault/account_codec.h"
#include "core/vault/vault_comparison.h"
#include "tests/core/vault/vault_test_support.h"

using namespace countersign;
using namespace countersign::test;

namespace {

using Fields = std::vector<AccountField>;

VaultChange keeping(SecretBytes cbor)
{
    VaultChange change;
    change.steps.emplace_back(
        KeepRecord{.index = 0, .record = {.cbor = std::move(cbor), .reason = {ErrorCode::CborMalformed}}});
    return change;
}

} // namespace

class TestVaultComparison : public QObject
{
    Q_OBJECT

private:
    CountingRandom m_random;

    Account github() { return account(m_random, "GitHub", "alice"); }
    static Vault holding(const Account &account)
    {
        std::vector<Account> accounts;
        accounts.push_back(account.clone());
        return vaultWith(std::move(accounts));
    }
    static ComparedAccount onlyOne(const VaultComparison &comparison)
    {
        Q_ASSERT(comparison.accounts.size() == 1);
        return comparison.accounts.front();
    }

private Q_SLOTS:
    void findsNothingBetweenAVaultAndItself()
    {
        const Account both = github();
        const auto comparison = compareVaults(holding(both), holding(both));
        QVERIFY(comparison.isSame());
        QCOMPARE(comparison.count(AccountRelation::Same), std::size_t(1));
        QVERIFY(compareVaults(Vault(), Vault()).isSame());
    }

    void tellsWhatIsOnOneSideOnly()
    {
        const Account mine = github();
        Account yours = account(m_random, "Aliyun", "bob", "another secret");
        const auto comparison = compareVaults(holding(mine), holding(yours));
        QCOMPARE(comparison.accounts.size(), std::size_t(2));
        QVERIFY(comparison.accounts[0].relation == AccountRelation::OnlyHere);
        QCOMPARE(*comparison.accounts[0].here, std::size_t(0));
        QVERIFY(!comparison.accounts[0].there);
        QVERIFY(comparison.accounts[1].relation == AccountRelation::OnlyThere);
        QCOMPARE(*comparison.accounts[1].there, std::size_t(0));
        QVERIFY(!comparison.accounts[1].here);
        QVERIFY(!comparison.isSame());
    }

    void namesEveryFieldThatDiffers_data()
    {
        QTest::addColumn<int>("field");
        const char *names[]
            = {"issuer", "name",  "key",       "counter",        "groups",    "note",          "favorite",
               "state",  "trash", "time left", "recovery codes", "readiness", "unknown fields"};
        for (int field = 0; field < int(std::size(names)); ++field)
            QTest::newRow(names[field]) << field;
    }
    void namesEveryFieldThatDiffers()
    {
        QFETCH(const int, field);
        const auto asked = static_cast<AccountField>(field);
        const Account before = github();
        Account after = before.clone();
        switch (asked) {
        case AccountField::Issuer:
            after.issuer = "GitLab";
            break;
        case AccountField::Name:
            after.name = "bob";
            break;
        case AccountField::Key:
            after.parameters.digits = *Digits::from(8);
            break;
        case AccountField::Counter:
            after.counter = 7;
            break;
        case AccountField::Groups:
            after.groups = {"work"};
            break;
        case AccountField::Note:
            after.note = "note";
            break;
        case AccountField::Favorite:
            after.favorite = true;
            break;
        case AccountField::State:
            after.state = BindingState::Retired;
            break;
        case AccountField::Trash:
            after.trashed = UnixTime(std::chrono::seconds(1));
            break;
        case AccountField::MinimumLeft:
            after.minimumLeft = std::chrono::seconds(5);
            break;
        case AccountField::RecoveryCodes:
            after.recoveryCodes.push_back({.code = SecretBytes::fromText("1111")});
            break;
        case AccountField::Readiness:
            after.alsoOn = "phone";
            break;
        case AccountField::UnknownFields:
            after.unknownFields = SecretBytes(fromHex("617801"));
            break;
        }
        const auto found = onlyOne(compareVaults(holding(before), holding(after)));
        QVERIFY(found.fields == Fields{asked});
        QVERIFY(found.differs(asked));
        QVERIFY(found.relation
                == (asked == AccountField::Key ? AccountRelation::OtherKey : AccountRelation::Different));
        QVERIFY(!found.hasOtherId);
    }

    void takesPinAndSecretIntoTheKey()
    {
        const Account before = github();
        Account otherPin = before.clone();
        otherPin.pin = SecretBytes::fromText("1234");
        Account otherSecret = before.clone();
        otherSecret.secret = SecretBytes::fromText("87654321");
        QVERIFY(!isSameKey(before, otherPin));
        QVERIFY(!isSameKey(before, otherSecret));
        QVERIFY(isSameKey(before, before.clone()));
    }

    void doesNotMindThePeriodOfACounterOrTheOrderOfGroups()
    {
        Account before = github();
        before.parameters.type = OtpType::Hotp;
        before.groups = {"a", "b"};
        Account after = before.clone();
        after.parameters.period = *Period::from(60);
        after.groups = {"b", "a"};
        after.created = UnixTime(std::chrono::seconds(5));
        QVERIFY(compareVaults(holding(before), holding(after)).isSame());
    }

    void recognisesAKeyUnderAnotherId()
    {
        const Account mine = github();
        Account yours = mine.clone();
        yours.id = AccountId::generate(m_random);
        yours.name = "alice@example.com";
        const auto found = onlyOne(compareVaults(holding(mine), holding(yours)));
        QVERIFY(found.relation == AccountRelation::Different);
        QVERIFY(found.hasOtherId);
        QVERIFY(found.fields == Fields{AccountField::Name});
    }

    void pairsEqualKeysByTheirTexts()
    {
        std::vector<Account> mine;
        mine.push_back(account(m_random, "GitHub", "alice"));
        mine.push_back(account(m_random, "GitHub", "bob"));
        std::vector<Account> yours;
        yours.push_back(account(m_random, "github", "BOB"));
        yours.push_back(account(m_random, "GitHub", "alice"));
        const auto comparison = compareVaults(vaultWith(std::move(mine)), vaultWith(std::move(yours)));
        QCOMPARE(comparison.accounts.size(), std::size_t(2));
        QCOMPARE(*comparison.accounts[0].there, std::size_t(1));
        QCOMPARE(*comparison.accounts[1].there, std::size_t(0));
        QVERIFY(comparison.accounts[0].fields.empty());
        QVERIFY((comparison.accounts[1].fields == Fields{AccountField::Issuer, AccountField::Name}));
    }

    void comparesUnreadableRecordsByTheirBytes()
    {
        Vault mine;
        Vault yours;
        QVERIFY(mine.apply(keeping(SecretBytes(fromHex("6161")))));
        QVERIFY(yours.apply(keeping(SecretBytes(fromHex("6161")))));
        QVERIFY(compareVaults(mine, yours).isSame());
        QVERIFY(yours.apply(keeping(SecretBytes(fromHex("6162")))));
        const auto comparison = compareVaults(mine, yours);
        QVERIFY(comparison.recordsOnlyHere.empty());
        QVERIFY(comparison.recordsOnlyThere == std::vector<std::size_t>{0});
        QVERIFY(!comparison.isSame());
    }

    void knowsTheKeyOfARecordWhoseIdWasThereTwice()
    {
        const Account twice = github();
        const Vault mine = holding(twice);
        Vault yours = holding(twice);
        QVERIFY(yours.apply(keeping(encodedAccount(twice))));
        QVERIFY(compareVaults(mine, yours).isSame());
        Account other = twice.clone();
        other.secret = SecretBytes::fromText("another secret");
        QVERIFY(yours.apply(keeping(encodedAccount(other))));
        QVERIFY(compareVaults(mine, yours).recordsOnlyThere == std::vector<std::size_t>{0});
    }
};

QTEST_APPLESS_MAIN(TestVaultComparison)
#include "tst_vault_comparison.moc"
