#include "core/vault/key_slots.h"
#include "tests/support/figures.h"
#include "tests/support/session_fixture.h"
#include "ui/session/backup_keeper.h"

#include <QElapsedTimer>
#include <QTest>

#include <fstream>

using namespace countersign;
using namespace std::chrono_literals;

namespace {

constexpr KdfCost kDear{.operations = 2, .memoryKibibytes = 64};

/// Nothing by itself, unless a test asks for it.
constexpr BackupTimes kPatient{.quiet = 1h, .longest = 2h, .retry = 1h};
constexpr BackupTimes kQuick{.quiet = 1ms, .longest = 2h, .retry = 1h};

std::vector<AccountDraft> oneAccount()
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(samples::totp("GitHub", "alice"));
    return drafts;
}

struct Scene
{
    SessionFixture vault = {};
    std::shared_ptr<FaultyFiles> files = std::make_shared<FaultyFiles>(); ///< of the backup's drive
    std::filesystem::path folder = vault.path("backups");
    std::unique_ptr<BackupKeeper> keeper = {};

    explicit Scene(BackupTimes times = kPatient)
    {
        std::filesystem::create_directory(folder);
        keeper = std::make_unique<BackupKeeper>(vault.session,
                                                backupWork::Outside{files, std::make_shared<FixedRandom>(7)}, times);
    }

    BackupPlan plan(std::size_t keep = 10) const
    {
        return {.isOn = true, .folder = folder, .keep = keep, .cost = kDear};
    }

    /// An open vault with one account, and backups on; the first one is made.
    bool begin(std::size_t keep = 10)
    {
        if (!vault.create(oneAccount()))
            return false;
        keeper->setPlan(plan(keep));
        return settle();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return !keeper->isWorking(); }, 30'000);
    }
    bool change(const char *name = "bob")
    {
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("Cloud", name));
        return vault.session.addAccounts(std::move(drafts)) && vault.session.waitForSave(30s);
    }
    std::vector<BackupFile> listed() const
    {
        auto all = backups::list(*files, folder);
        return all ? *std::move(all) : std::vector<BackupFile>();
    }
    Result<OpenVault> newest(const SecretBytes &password = SessionFixture::password()) const
    {
        const auto all = listed();
        if (all.empty())
            return ErrorCode::FileNotFound;
        return vaultFile::open(*backups::read(*files, folder, all.front().fileName), password, {});
    }
};

} // namespace

class TestBackupKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void doesNothingUntilItIsSwitchedOn()
    {
        Scene scene(kQuick);
        QVERIFY(scene.vault.create(oneAccount()));
        QVERIFY(scene.change());
        scene.vault.session.lock();
        QVERIFY(scene.keeper->finish(5s));
        QVERIFY(scene.listed().empty());
        QVERIFY(!scene.keeper->last());
    }

    void backsUpAtOnceWhenSwitchedOn()
    {
        Scene scene;
        QVERIFY(scene.begin());
        QCOMPARE(scene.listed().size(), std::size_t{1});
        const LastBackup *last = scene.keeper->last();
        QVERIFY(last);
        QCOMPARE(last->accounts, std::size_t{1});
        QCOMPARE(last->saveCounter, scene.vault.session.saveCounter());
        QVERIFY(last->made == scene.vault.clock.now());
        QVERIFY(!scene.keeper->failure());
        QCOMPARE(scene.keeper->changesSince(), std::uint64_t{0});
        QVERIFY(scene.newest());
    }

    void backsUpSomeTimeAfterAChange()
    {
        Scene scene(kQuick);
        QVERIFY(scene.begin());
        QSignalSpy backedUp(scene.keeper.get(), &BackupKeeper::backedUp);
        QVERIFY(scene.change());
        QVERIFY(!backedUp.isEmpty() || backedUp.wait(30'000));
        QCOMPARE(scene.listed().size(), std::size_t{2});
        QCOMPARE(scene.newest()->vault.accounts().size(), std::size_t{2});
    }

    void countsWhatIsNotBackedUp()
    {
        Scene scene;
        QVERIFY(scene.begin());
        QVERIFY(scene.change());
        QVERIFY(scene.change("carol"));
        QCOMPARE(scene.keeper->changesSince(), std::uint64_t{2});
        QVERIFY(!scene.keeper->isOld());
        scene.vault.clock.advance(std::chrono::days(8));
        QVERIFY(scene.keeper->isOld());
        scene.keeper->backUpNow();
        QVERIFY(scene.settle());
        QVERIFY(!scene.keeper->isOld());
        QCOMPARE(scene.keeper->changesSince(), std::uint64_t{0});
    }

    void backsUpAtLock()
    {
        Scene scene;
        QVERIFY(scene.begin());
        QVERIFY(scene.change());
        scene.vault.session.lock();
        QVERIFY(scene.settle());
        QCOMPARE(scene.listed().size(), std::size_t{2});
        QVERIFY(!scene.keeper->failure());
        QCOMPARE(scene.newest()->vault.accounts().size(), std::size_t{2});
        // What was written without a key is decrypted from the drive once there is one.
        scene.vault.clock.advance(1h);
        QVERIFY(scene.vault.unlock());
        QVERIFY(scene.settle());
        QVERIFY(scene.keeper->last()->proven == scene.vault.clock.now());
        QCOMPARE(scene.keeper->last()->accounts, std::size_t{2});
        QCOMPARE(scene.listed().size(), std::size_t{2});
    }

    void backsUpAtTheEnd()
    {
        Scene scene;
        QVERIFY(scene.begin());
        QVERIFY(scene.change());
        QVERIFY(scene.keeper->finish(10s));
        QCOMPARE(scene.newest()->vault.accounts().size(), std::size_t{2});
    }

    void doesNotKeepTheProgramForADriveThatHangs()
    {
        Scene scene;
        QVERIFY(scene.begin());
        QVERIFY(scene.change());
        scene.files->holdSaves();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!scene.keeper->finish(200ms));
        scene.keeper.reset();
        QVERIFY(timer.elapsed() < 5000);
        scene.files->letSavesGo(); // the thread that was left behind ends with the test
    }

    void saysWhenADriveHangs()
    {
        BackupTimes times = kPatient;
        times.patience = 1ms;
        Scene scene(times);
        QVERIFY(scene.vault.create(oneAccount()));
        scene.files->holdSaves();
        scene.keeper->setPlan(scene.plan());
        QTRY_VERIFY(scene.keeper->failure() && scene.keeper->failure()->systemError == ETIMEDOUT);
        scene.files->letSavesGo();
        QVERIFY(scene.settle());
        QVERIFY(!scene.keeper->failure()); // it answered after all
        QCOMPARE(scene.listed().size(), std::size_t{1});
    }

    void makesNoNewFileWhereNothingChanged()
    {
        Scene scene;
        QVERIFY(scene.begin());
        for (int day = 0; day < 3; ++day) {
            scene.vault.clock.advance(25h);
            scene.keeper->tick();
            QVERIFY(scene.settle());
        }
        QCOMPARE(scene.listed().size(), std::size_t{1});
        QVERIFY(scene.keeper->last()->proven == scene.vault.clock.now()); // but it was read and compared each day
    }

    void looksEachDayWhetherTheNewestIsStillGood()
    {
        Scene scene;
        QVERIFY(scene.begin());
        std::filesystem::resize_file(scene.folder / scene.listed().front().fileName, 1000);
        scene.vault.clock.advance(25h);
        scene.keeper->tick();
        QVERIFY(scene.settle());
        const auto all = scene.listed();
        QCOMPARE(all.size(), std::size_t{2}); // the damaged one stays
        QVERIFY(!all.front().damage);
        QVERIFY(scene.keeper->last()->fileName == all.front().fileName);
        QCOMPARE(scene.keeper->damagedFiles(), std::size_t{1});
    }

    void saysWhyItFailed_data()
    {
        QTest::addColumn<int>("systemError");
        QTest::addColumn<int>("code");
        QTest::newRow("full disk") << ENOSPC << static_cast<int>(ErrorCode::DiskFull);
        QTest::newRow("read-only folder") << EROFS << static_cast<int>(ErrorCode::FolderReadOnly);
        QTest::newRow("disk error") << EIO << static_cast<int>(ErrorCode::WriteFailed);
    }

    void saysWhyItFailed()
    {
        QFETCH(int, systemError);
        QFETCH(int, code);
        Scene scene;
        QVERIFY(scene.begin());
        const LastBackup before = *scene.keeper->last();
        QVERIFY(scene.change());
        scene.files->failWrites(systemError);
        scene.keeper->backUpNow();
        QVERIFY(scene.settle());
        QVERIFY(scene.keeper->failure());
        QCOMPARE(static_cast<int>(scene.keeper->failure()->code), code);
        QCOMPARE(scene.listed().size(), std::size_t{1}); // and the good one is still there
        QVERIFY(scene.keeper->last()->fileName == before.fileName);
        QCOMPARE(scene.keeper->changesSince(), std::uint64_t{1});
        scene.files->failWrites(0);
        scene.keeper->backUpNow();
        QVERIFY(scene.settle());
        QVERIFY(!scene.keeper->failure());
    }

    void triesAgainAfterAFailure()
    {
        BackupTimes times = kPatient;
        times.retry = 1ms;
        Scene scene(times);
        QVERIFY(scene.begin());
        scene.files->failWrites(ENOSPC);
        QVERIFY(scene.change());
        scene.keeper->backUpNow();
        QTRY_VERIFY(scene.keeper->failure());
        scene.files->failWrites(0);
        QTRY_VERIFY(!scene.keeper->failure() && scene.keeper->changesSince() == 0);
    }

    void saysThatTheFolderIsGone()
    {
        Scene scene;
        QVERIFY(scene.begin());
        std::filesystem::remove_all(scene.folder);
        QVERIFY(scene.change());
        scene.keeper->backUpNow();
        QVERIFY(scene.settle());
        QCOMPARE(scene.keeper->failure()->code, ErrorCode::FolderMissing);
        QVERIFY(!std::filesystem::exists(scene.folder));
    }

    void putsNothingUnaskedWhereTheDriveIsNotMounted()
    {
        Scene scene;
        QVERIFY(scene.vault.create(oneAccount()));
        LastBackup before{.vaultId = scene.vault.session.vaultId(), .saveCounter = 1, .made = scene.vault.clock.now()};
        scene.keeper->remember(before);
        scene.keeper->setPlan(scene.plan());
        QVERIFY(scene.settle());
        QCOMPARE(scene.keeper->failure()->code, ErrorCode::FileNotFound);
        QVERIFY(scene.listed().empty());
        QCOMPARE(scene.keeper->last()->saveCounter, std::uint64_t{1}); // its age is still known
        scene.keeper->backUpNow();
        QVERIFY(scene.settle());
        QCOMPARE(scene.listed().size(), std::size_t{1});
    }

    void keepsAsManyAsPlanned()
    {
        Scene scene;
        QVERIFY(scene.begin(3));
        for (const char *name : {"b", "c", "d", "e"}) {
            scene.vault.clock.advance(1min);
            QVERIFY(scene.change(name));
            scene.keeper->backUpNow();
            QVERIFY(scene.settle());
        }
        QVERIFY(scene.keeper->finish(10s)); // what goes, goes in the background
        QTRY_COMPARE(scene.listed().size(), std::size_t{3});
        QCOMPARE(scene.newest()->vault.accounts().size(), std::size_t{5});
    }

    void isNotFooledByAClockThatWentBack()
    {
        Scene scene;
        QVERIFY(scene.begin(2));
        scene.vault.clock.advance(-std::chrono::days(400));
        QVERIFY(scene.change());
        QVERIFY(scene.keeper->isOld()); // it lies in the future: nobody knows its age
        scene.keeper->tick();
        QVERIFY(scene.settle());
        QCOMPARE(scene.keeper->changesSince(), std::uint64_t{0});
        QVERIFY(!scene.keeper->isOld());
        QCOMPARE(scene.listed().front().stamp.saveCounter, scene.vault.session.saveCounter());
        QVERIFY(scene.change("carol"));
        scene.keeper->backUpNow();
        QVERIFY(scene.settle());
        QVERIFY(scene.keeper->finish(10s));
        QTRY_COMPARE(scene.listed().size(), std::size_t{2});
        QCOMPARE(scene.newest()->vault.accounts().size(), std::size_t{3}); // the oldest state went, not the latest time
    }

    void makesTheDearerSlotWhenThePasswordIsThere()
    {
        Scene scene;
        QVERIFY(scene.begin());
        QVERIFY(!scene.keeper->hasDearSlots());
        std::optional<bool> isMade;
        scene.keeper->usePassword(SecretBytes::fromText("wrong"),
                                  [&isMade](const Result<void> &made) { isMade = static_cast<bool>(made); });
        QTRY_VERIFY(isMade.has_value());
        QVERIFY(!*isMade);
        // Opening the vault again shows it the password.
        scene.vault.session.lock();
        QVERIFY(scene.settle());
        QVERIFY(scene.vault.unlock());
        QVERIFY(scene.settle());
        QTRY_VERIFY([&scene] {
            scene.keeper->backUpNow();
            return scene.settle() && scene.keeper->hasDearSlots();
        }());
        const auto file = backups::read(*scene.files, scene.folder, scene.listed().front().fileName);
        QVERIFY(slotInfos(vaultFile::check(*file)->header.slots).front().cost.value() == kDear);
        QVERIFY(scene.newest());
    }

    void takesTheDearerSlotFromTheBackupBefore()
    {
        Scene scene;
        QVERIFY(scene.begin());
        bool isMade = false;
        scene.keeper->usePassword(SessionFixture::password(),
                                  [&isMade](const Result<void> &made) { isMade = static_cast<bool>(made); });
        QTRY_VERIFY(isMade);
        scene.keeper->backUpNow();
        QVERIFY(scene.settle());
        QVERIFY(scene.keeper->hasDearSlots());
        // Another start, without any password: the keyring or the recovery key opened the vault.
        scene.keeper = std::make_unique<BackupKeeper>(
            scene.vault.session, backupWork::Outside{scene.files, std::make_shared<FixedRandom>(8)}, kPatient);
        scene.keeper->setPlan(scene.plan());
        QVERIFY(scene.settle());
        scene.keeper->backUpNow();
        QVERIFY(scene.settle());
        QVERIFY(scene.keeper->hasDearSlots());
    }

    void makesBackupsBesideThoseOfAnotherWindow()
    {
        Scene scene;
        QVERIFY(scene.begin());
        BackupKeeper other(scene.vault.session, {scene.files, std::make_shared<FixedRandom>(9)}, kPatient);
        other.setPlan(scene.plan());
        QTRY_VERIFY(!other.isWorking());
        scene.keeper->backUpNow();
        other.backUpNow();
        QTRY_VERIFY(!other.isWorking() && !scene.keeper->isWorking());
        QVERIFY(!other.failure() && !scene.keeper->failure());
        QCOMPARE(scene.listed().size(), std::size_t{3});
        for (const BackupFile &file : scene.listed())
            QVERIFY(!file.damage);
    }

    void staysOutOfTheWayWithTenThousandAccounts()
    {
        Scene scene;
        std::vector<AccountDraft> drafts;
        const std::size_t count = test::isLongRun() ? Vault::kMaxAccounts : 2000;
        for (std::size_t index = 0; index < count; ++index)
            drafts.push_back(samples::totp("Issuer", std::to_string(index)));
        QVERIFY(scene.vault.create(std::move(drafts)));
        scene.keeper->setPlan(scene.plan());
        QVERIFY(scene.settle());
        QElapsedTimer timer;
        timer.start();
        scene.keeper->backUpNow();
        const qint64 blocked = timer.elapsed();
        QVERIFY(scene.settle());
        QCOMPARE(scene.keeper->last()->accounts, count);
        test::figure("backup of " + std::to_string(count) + " accounts from the window: " + std::to_string(blocked)
                     + " ms of the window's time, " + std::to_string(timer.elapsed()) + " ms in all");
    }
};

QTEST_GUILESS_MAIN(TestBackupKeeper)
#include "tst_backup_keeper.moc"
