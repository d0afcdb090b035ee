#include "core/vault/vault_codec.h"
#include "core/vault/vault_merge.h"
#include "tests/core/vault/vault_test_support.h"

using namespace countersign;
using namespace countersign::test;

class TestVaultMerge : public QObject
{
    Q_OBJECT

private:
    CountingRandom m_random;

    Account github(std::string_view secret = "12345678") { return account(m_random, "GitHub", "alice", secret); }
    static Vault holding(const Account &account)
    {
        std::vector<Account> accounts;
        accounts.push_back(account.clone());
        return vaultWith(std::move(accounts));
    }
    /// With these fields of a newer version beside its accounts.
    static Vault withFields(const std::string &fields)
    {
        Vault vault;
        VaultChange change;
        change.steps.emplace_back(ReplaceFields{SecretBytes(fromHex(fields))});
        const auto applied = vault.apply(std::move(change));
        Q_ASSERT(applied);
        return vault;
    }
    /// `count` pairs with numbers from 1000 + `first` on as keys.
    static std::string manyFields(int first, int count)
    {
        std::string fields;
        for (int number = 0; number < count; ++number) {
            const int key = 1000 + first + number;
            const std::uint8_t head[] = {0x19, static_cast<std::uint8_t>(key >> 8), static_cast<std::uint8_t>(key), 0};
            fields += hex(head);
        }
        return fields;
    }
    /// Merges into `here`.
    MergeReport merge(Vault &here, const Vault &there, const MergeChoices &choices = {})
    {
        auto merged = mergeVaults(here, there, compareVaults(here, there), choices, m_random);
        [[maybe_unused]] const auto applied = here.apply(std::move(merged.change));
        Q_ASSERT(applied);
        return merged.report;
    }

private Q_SLOTS:
    void addsWhatIsOnlyThere()
    {
        Vault here = holding(github());
        const Account new1 = account(m_random, "Aliyun", "bob", "another secret");
        const auto report = merge(here, holding(new1));
        QCOMPARE(here.accounts().size(), std::size_t(2));
        QVERIFY(here.accounts()[1].id == new1.id);
        QVERIFY(report.added == std::vector<AccountId>{new1.id});
        QVERIFY(report.changed.empty());
    }

    void keepsBothKeysOfOneAccount()
    {
        const Account old = github();
        Account bound = old.clone();
        bound.secret = SecretBytes::fromText("another secret");
        Vault here = holding(old);
        const auto report = merge(here, holding(bound));
        QCOMPARE(here.accounts().size(), std::size_t(2));
        QVERIFY(here.accounts()[0].secret == old.secret);
        QVERIFY(here.accounts()[1].secret == bound.secret);
        QVERIFY(here.accounts()[1].id != old.id);
        QVERIFY(report.keptBoth == std::vector<AccountId>{here.accounts()[1].id});
        QVERIFY(merge(here, holding(bound)).isEmpty());
        QVERIFY(merge(here, holding(old)).isEmpty());
    }

    void losesNothingOfOneAccount()
    {
        Account mine = github();
        mine.parameters.type = OtpType::Hotp;
        mine.counter = 5;
        mine.groups = {"a"};
        mine.note = "mine";
        mine.issuer.clear();
        mine.trashed = UnixTime(std::chrono::seconds(1));
        mine.unknownFields = SecretBytes(fromHex("617801"
                                                 "617a02"));
        Account yours = mine.clone();
        yours.counter = 9;
        yours.groups = {"b", "a"};
        yours.note = "yours";
        yours.issuer = "GitHub";
        yours.name = "bob";
        yours.favorite = true;
        yours.state = BindingState::Confirmed;
        yours.trashed.reset();
        mine.recoveryCodes.push_back({.code = SecretBytes::fromText("1111"), .isUsed = true});
        mine.recoveryCodes.push_back({.code = SecretBytes::fromText("2222")});
        yours.recoveryCodes.push_back({.code = SecretBytes::fromText("2222"), .isUsed = true});
        yours.recoveryCodes.push_back({.code = SecretBytes::fromText("3333")});
        mine.alsoOn = "phone";
        yours.alsoOn = "tablet";
        yours.unbinder = "admin";
        mine.codesPlace = "safe";
        yours.minimumLeft = std::chrono::seconds(5);
        yours.unknownFields = SecretBytes(fromHex("617803"
                                                  "617904"));
        Vault here = holding(mine);
        const auto report = merge(here, holding(yours));
        QVERIFY(report.changed == std::vector<AccountId>{mine.id});
        QCOMPARE(here.accounts().size(), std::size_t(1));
        const Account &both = here.accounts().front();
        QCOMPARE(both.issuer, "GitHub");
        QCOMPARE(both.name, "alice");
        QCOMPARE(both.counter, std::uint64_t(9));
        QVERIFY((both.groups == std::vector<std::string>{"a", "b"}));
        QCOMPARE(both.note, "mine\n\nyours");
        QVERIFY(both.favorite);
        QVERIFY(both.state == BindingState::Confirmed);
        QVERIFY(!both.isInTrash());
        QCOMPARE(both.recoveryCodes.size(), std::size_t(3));
        QVERIFY(both.recoveryCodes[0] == mine.recoveryCodes[0]);
        QVERIFY(both.recoveryCodes[1] == yours.recoveryCodes[0]);
        QVERIFY(both.recoveryCodes[2] == yours.recoveryCodes[1]);
        QCOMPARE(both.alsoOn, "phone; tablet");
        QCOMPARE(both.unbinder, "admin");
        QCOMPARE(both.codesPlace, "safe");
        QVERIFY(both.minimumLeft == std::chrono::seconds(5));
        QCOMPARE(hex(both.unknownFields.expose()), "617801617904617a02");
        QVERIFY(merge(here, holding(yours)).isEmpty());
    }

    void takesWhatANewerVersionKeepsBesideTheAccounts()
    {
        Vault here = withFields("617801" // x: 1
                                "617a02"); // z: 2
        const Vault there = withFields("617803" // x: 3
                                       "617904"); // y: 4
        QVERIFY(!compareVaults(here, there).isSame());
        const auto report = merge(here, there);
        QVERIFY(!report.isEmpty());
        QCOMPARE(report.fieldsAdded, std::size_t(1));
        QCOMPARE(report.fieldsLeft, std::size_t(1)); // of x only one value can stay: ours, and that is said
        QCOMPARE(hex(here.unknownFields().expose()), "617801617904617a02");
        QVERIFY(merge(here, there).isEmpty());
        const auto written = VaultCodec::decode(*VaultCodec::encode(here));
        QVERIFY(written && written->unknownFields() == here.unknownFields());
    }

    void saysWhichFieldsOfAnAccountStayBehind()
    {
        Account mine = github();
        mine.unknownFields = SecretBytes(fromHex("617801"));
        Account yours = mine.clone();
        yours.unknownFields = SecretBytes(fromHex("617803617904"));
        Vault here = holding(mine);
        QCOMPARE(merge(here, holding(yours)).fieldsLeft, std::size_t(1));
        QCOMPARE(hex(here.accounts().front().unknownFields.expose()), "617801617904");
    }

    void takesOnlyAsManyFieldsAsTheFormatHolds()
    {
        Vault here = withFields(manyFields(0, 199));
        Vault full = withFields(manyFields(0, 199));
        const auto report = merge(here, withFields(manyFields(199, 2)));
        QCOMPARE(report.fieldsAdded, std::size_t(1));
        QCOMPARE(report.fieldsLeft, std::size_t(1));
        QCOMPARE(hex(here.unknownFields().expose()), manyFields(0, 200));
        QVERIFY(VaultCodec::decode(*VaultCodec::encode(here)));
        QCOMPARE(merge(full, withFields(manyFields(199, 1))).fieldsLeft, std::size_t(0)); // exactly full
    }

    void leavesWhatIsInBothTrashesThere()
    {
        Account mine = github();
        mine.trashed = UnixTime(std::chrono::seconds(1));
        Account yours = mine.clone();
        yours.trashed = UnixTime(std::chrono::seconds(2));
        Vault here = holding(mine);
        QVERIFY(merge(here, holding(yours)).isEmpty());
        QVERIFY(here.accounts().front().trashed == mine.trashed);
    }

    void doesWhatWasChosen()
    {
        const Account mine = github();
        Account yours = mine.clone();
        yours.name = "bob";
        yours.note = "note";
        yours.trashed = UnixTime(std::chrono::seconds(1));
        Vault kept = holding(mine);
        QVERIFY(merge(kept, holding(yours), {{0, MergeChoice::KeepOurs}}).isEmpty());
        Vault taken = holding(mine);
        QCOMPARE(merge(taken, holding(yours), {{0, MergeChoice::TakeTheirs}}).changed.size(), std::size_t(1));
        QCOMPARE(taken.accounts().front().name, "bob");
        QCOMPARE(taken.accounts().front().note, "note");
        QVERIFY(taken.accounts().front().isInTrash());
    }

    void forgetsNoUseOfARecoveryCode()
    {
        Account mine = github();
        mine.recoveryCodes.push_back({.code = SecretBytes::fromText("1111"), .isUsed = true});
        Account yours = mine.clone();
        yours.recoveryCodes.front().isUsed = false;
        for (const MergeChoice choice : {MergeChoice::Combine, MergeChoice::TakeTheirs}) {
            Vault here = holding(mine);
            QVERIFY(merge(here, holding(yours), {{0, choice}}).isEmpty());
            QVERIFY(here.accounts().front().recoveryCodes.front().isUsed);
        }
    }

    void isRetiredWithTheTimeOfIt()
    {
        Account mine = github();
        mine.state = BindingState::Retired;
        mine.retired = UnixTime(std::chrono::seconds(1));
        Account yours = mine.clone();
        yours.note = "more";
        yours.retired = UnixTime(std::chrono::seconds(2));
        Vault here = holding(mine);
        merge(here, holding(yours));
        QVERIFY(here.accounts().front().retired == yours.retired);
        yours.state = BindingState::Confirmed;
        yours.retired.reset();
        merge(here, holding(yours));
        QVERIFY(!here.accounts().front().retired);
    }

    void neverGivesACodeOutAgain()
    {
        Account mine = github();
        mine.parameters.type = OtpType::Hotp;
        mine.counter = 9;
        Account yours = mine.clone();
        yours.counter = 5;
        yours.name = "bob";
        Vault here = holding(mine);
        merge(here, holding(yours), {{0, MergeChoice::TakeTheirs}});
        QCOMPARE(here.accounts().front().name, "bob");
        QCOMPARE(here.accounts().front().counter, std::uint64_t(9));
    }

    void leavesOutWhatIsNotWanted()
    {
        const Account mine = github();
        Account bound = mine.clone();
        bound.secret = SecretBytes::fromText("another secret");
        std::vector<Account> accounts;
        accounts.push_back(bound.clone());
        accounts.push_back(account(m_random, "Aliyun", "bob", "a third secret"));
        const Vault there = vaultWith(std::move(accounts));
        Vault here = holding(mine);
        const auto report = merge(here, there, {{0, MergeChoice::KeepOurs}, {1, MergeChoice::KeepOurs}});
        QVERIFY(report.isEmpty());
        QCOMPARE(report.leftOut, std::size_t(2));
        QCOMPARE(here.accounts().size(), std::size_t(1));
    }

    void isOneStepToUndo()
    {
        Vault here = holding(github());
        std::vector<Account> accounts;
        accounts.push_back(github("a third secret"));
        accounts.push_back(here.accounts().front().clone());
        accounts.back().name = "bob";
        accounts.back().note = "note";
        Vault there = vaultWith(std::move(accounts));
        VaultChange record;
        record.steps.emplace_back(KeepRecord{0, {SecretBytes(fromHex("6161")), {ErrorCode::CborMalformed}}});
        record.steps.emplace_back(ReplaceFields{SecretBytes(fromHex("617801"))});
        QVERIFY(there.apply(std::move(record)));
        auto merged = mergeVaults(here, there, compareVaults(here, there), {}, m_random);
        QCOMPARE(merged.report.recordsAdded, std::size_t(1));
        auto undo = here.apply(std::move(merged.change));
        QVERIFY(undo);
        QCOMPARE(here.accounts().size(), std::size_t(2));
        QCOMPARE(here.quarantine().size(), std::size_t(1));
        auto redo = here.apply(*std::move(undo));
        QVERIFY(redo);
        QCOMPARE(here.accounts().size(), std::size_t(1));
        QVERIFY(here.quarantine().empty());
        QVERIFY(here.unknownFields().empty());
        QVERIFY(here.accounts().front().note.empty());
        QVERIFY(here.apply(*std::move(redo)));
        QCOMPARE(here.accounts().size(), std::size_t(2));
        QCOMPARE(here.quarantine().size(), std::size_t(1));
        QCOMPARE(here.unknownFields().size(), std::size_t(3));
    }

    void refusesToDropARecordThatIsNotThere()
    {
        Vault here;
        VaultChange change;
        change.steps.emplace_back(DropRecord{0});
        QCOMPARE(here.apply(std::move(change)).error().code, ErrorCode::AccountNotFound);
    }

    void doesNotOverfillAnAccount()
    {
        Account mine = github();
        mine.note = std::string(Vault::kMaxNoteBytes, 'a');
        for (std::size_t group = 0; group < Vault::kMaxGroups; ++group)
            mine.groups.push_back(std::to_string(group));
        Account yours = mine.clone();
        yours.note = "b";
        yours.groups = {"one more"};
        Vault here = holding(mine);
        QVERIFY(merge(here, holding(yours)).isEmpty());
    }

    void merges10000AccountsInTime()
    {
        std::vector<Account> mine;
        std::vector<Account> yours;
        for (std::size_t number = 0; number < Vault::kMaxAccounts; ++number) {
            mine.push_back(account(m_random, "issuer", std::to_string(number), "secret " + std::to_string(number)));
            yours.push_back(mine.back().clone());
            yours.back().id = AccountId::generate(m_random);
            yours.back().favorite = true;
        }
        Vault here = vaultWith(std::move(mine));
        const Vault there = vaultWith(std::move(yours));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(merge(here, there).changed.size(), Vault::kMaxAccounts);
        std::printf("figure: merging two vaults of 10,000 accounts: %lld ms\n",
                    static_cast<long long>(timer.elapsed()));
    }
};

QTEST_APPLESS_MAIN(TestVaultMerge)
#include "tst_vault_merge.moc"
