#include "core/vault/vault_file.h"
#include "core/vault/vault_saver.h"
#include "tests/core/vault/power_loss_model.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTest>

#include <cstdio>
#include <set>

using namespace countersign;
using namespace countersign::test;

/// The power fails after any operation of a save, and the disk comes back in any state it may have: the vault's file is
/// there and opens, with the old state or the new one, and with the new one once that was called saved.
class TestPowerLoss : public QObject
{
    Q_OBJECT

private:
    static constexpr const char *kName = "a.otpv";
    static constexpr const char *kPath = "/vaults/a.otpv";
    static constexpr const char *kTemporary = ".a.otpv.0badcafe.tmp";

    struct States
    {
        CountingRandom random;
        VaultKeys keys = keysFor(random);
        Bytes old = vaultFile::seal(Vault(), keys, 7, random)->file;
        Bytes next = vaultFile::seal(vaultWith(oneAccount()), keys, 8, random)->file;

        std::vector<Account> oneAccount()
        {
            std::vector<Account> accounts;
            accounts.push_back(account(random, "GitHub", "alice"));
            return accounts;
        }
        PreparedSave save(bool isFirst = false) const
        {
            return {.file = next,
                    .replaces = isFirst ? FileStamp{} : vaultFile::check(old)->stamp,
                    .result = vaultFile::check(next)->stamp};
        }
    };
    struct Verdict
    {
        std::size_t states = 0;
        std::size_t lost = 0; ///< no file, or the old state after "saved"
        std::size_t corrupt = 0;
        std::size_t unmade = 0; ///< a new vault, torn before it was called saved: there is nothing in it yet
        std::size_t bad() const { return lost + corrupt; }
    };

    /// `mayBeMissing`: before a new file is called saved, there need not be one. `before`: what else it may hold until
    /// then.
    Verdict judge(const PowerLossModel &model, const States &states, bool mayBeMissing = false,
                  const char *name = kName, const Bytes &before = {})
    {
        Verdict verdict;
        std::set<Bytes> opened; // key derivation takes its time
        verdict.states = model.forEachDisk([&](const PowerLossModel::Disk &disk, bool isAcknowledged) {
            const auto file = disk.find(name);
            if (file == disk.end()) {
                verdict.lost += isAcknowledged || !mayBeMissing;
                return;
            }
            const bool isNew = file->second == states.next;
            const bool isOld
                = !isAcknowledged && !mayBeMissing && file->second == (before.empty() ? states.old : before);
            if (isNew && opened.insert(file->second).second && !vaultFile::open(file->second, password(), {}))
                ++verdict.corrupt;
            if (mayBeMissing && !isAcknowledged && !isNew)
                ++verdict.unmade;
            else if (!isNew && !isOld)
                ++(file->second == states.old ? verdict.lost : verdict.corrupt);
        });
        return verdict;
    }

    static void print(const char *what, const PowerLossModel &model, const Verdict &verdict)
    {
        std::printf("figure: power loss, %s: %zu operations, %zu disk states, %zu lost, %zu corrupt", what,
                    model.operationCount(), verdict.states, verdict.lost, verdict.corrupt);
        if (verdict.unmade > 0)
            std::printf(", %zu torn before the new file was called saved", verdict.unmade);
        std::printf("\n");
        std::fflush(stdout);
    }

private Q_SLOTS:
    void keepsTheOldStateOrTheNewOne_data()
    {
        QTest::addColumn<int>("linkError");
        QTest::newRow("a save") << 0;
        QTest::newRow("a save without hard links") << EPERM;
    }
    void keepsTheOldStateOrTheNewOne()
    {
        QFETCH(const int, linkError);
        States states;
        PowerLossModel model({{kName, states.old}});
        model.linkError = linkError;
        QVERIFY(vaultSaver::save(model, states.random, kPath, states.save()));
        model.acknowledge();
        const Verdict verdict = judge(model, states);
        print(QTest::currentDataTag(), model, verdict);
        QVERIFY(verdict.states > 60);
        QCOMPARE(verdict.bad(), 0U);

        std::size_t withoutEarlierState = 0;
        model.forEachDisk([&](const PowerLossModel::Disk &disk, bool isAcknowledged) {
            const auto kept = disk.find(".a.otpv.g7");
            withoutEarlierState += isAcknowledged && (kept == disk.end() || kept->second != states.old);
        });
        QCOMPARE(withoutEarlierState, 0U);
    }

    void makesANewVaultWholeOrNotAtAll_data() { keepsTheOldStateOrTheNewOne_data(); }
    void makesANewVaultWholeOrNotAtAll()
    {
        QFETCH(const int, linkError);
        States states;
        PowerLossModel model;
        model.linkError = linkError;
        QVERIFY(vaultSaver::save(model, states.random, kPath, states.save(true)));
        model.acknowledge();
        const Verdict verdict = judge(model, states, true);
        print(linkError == 0 ? "the first save" : "the first save without hard links", model, verdict);
        QCOMPARE(verdict.bad(), 0U);
        // Without links only a copy promises never to replace a file that appears meanwhile, and a copy may be torn.
        QCOMPARE(verdict.unmade > 0, linkError != 0);
    }

    void writesACopyWholeOrNotAtAll()
    {
        States states;
        PowerLossModel model;
        QVERIFY(vaultSaver::writeCopy(model, states.random, kPath, states.next));
        model.acknowledge();
        const Verdict verdict = judge(model, states, true);
        print("a copy", model, verdict);
        QCOMPARE(verdict.bad(), 0U);
        QCOMPARE(verdict.unmade, 0U);
    }

    void usesAnUnfinishedSave()
    {
        States states;
        PowerLossModel model({{kName, states.old}});
        model.addUnsynced(kTemporary, states.next); // its program ended before the fsync
        const Generation unfinished{
            .fileName = kTemporary, .saveCounter = 8, .modified = UnixTime(std::chrono::seconds(1'700'000'000))};
        QVERIFY(vaultSaver::restore(model, states.random, kPath, unfinished));
        model.acknowledge();
        const Verdict verdict = judge(model, states);
        print("putting an unfinished save in place", model, verdict);
        QCOMPARE(verdict.bad(), 0U);
    }

    void restoresAnEarlierState()
    {
        States states;
        const Bytes damaged(states.old.begin(), states.old.begin() + 20'000);
        PowerLossModel model({{kName, damaged}, {".a.otpv.g8", states.next}});
        QVERIFY(vaultSaver::restore(model, states.random, kPath, {.fileName = ".a.otpv.g8", .saveCounter = 8}));
        model.acknowledge();
        const Verdict verdict = judge(model, states, false, kName, damaged);
        print("restoring an earlier state", model, verdict);
        QCOMPARE(verdict.bad(), 0U);
    }

    void condemnsASaveThatDoesNotSyncTheFolder()
    {
        States states;
        PowerLossModel model({{kName, states.old}});
        saveLikeQSaveFile(model, states.next, true);
        const Verdict verdict = judge(model, states);
        print("a QSaveFile as the yardstick", model, verdict);
        QVERIFY(verdict.lost > 0);
    }

    void condemnsASaveThatSyncsNothing()
    {
        States states;
        PowerLossModel model({{kName, states.old}});
        saveLikeQSaveFile(model, states.next, false);
        const Verdict verdict = judge(model, states);
        print("no fsync at all as the yardstick", model, verdict);
        QVERIFY(verdict.lost > 0);
        QVERIFY(verdict.corrupt > 0);
    }

private:
    static void saveLikeQSaveFile(PowerLossModel &model, ByteView content, bool isSynced)
    {
        const auto folder = *model.openDirectory("/vaults");
        const auto file = *model.openAt(folder, "a.otpv.XXXXXX", OpenMode::CreateNew);
        while (!content.empty())
            content = content.subspan(*model.write(file, content));
        if (isSynced)
            (void)model.sync(file);
        (void)model.close(file);
        (void)model.renameAt(folder, "a.otpv.XXXXXX", kName);
        model.acknowledge();
    }
};

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "tst_power_loss.moc"
