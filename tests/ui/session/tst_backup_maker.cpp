#include "core/crypto/secret_arena.h"
#include "tests/support/figures.h"
#include "tests/ui/session/backup_scene.h"

#include <QElapsedTimer>
#include <QThread>

#include <mutex>
#include <set>

using namespace countersign;
using namespace std::chrono_literals;

namespace {

/// Chance that remembers who asked for it: sealing does, on whatever thread it runs.
class NotingRandom final : public Random
{
public:
    void fill(std::span<std::uint8_t> bytes) override
    {
        const std::lock_guard lock(m_mutex);
        m_threads.insert(QThread::currentThread());
        m_random.fill(bytes);
    }
    std::set<QThread *> takeThreads()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_threads, {});
    }

private:
    std::mutex m_mutex;
    std::set<QThread *> m_threads;
    FixedRandom m_random{7};
};

/// Nothing secret is in the arena, once the work under way has let go of it.
bool holdsNothing(BackupScene &scene)
{
    if (!scene.keeper->waitForKeys(30s))
        return false;
    QCoreApplication::processEvents(); // what came back from there
    return SecretArena::instance().statistics().bytesInUse == 0;
}

} // namespace

class TestBackupMaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void backsUpAtLock()
    {
        BackupScene scene;
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

    void sealsAtLockWithoutTheWindow()
    {
        auto random = std::make_shared<NotingRandom>();
        BackupScene scene(kPatient, random);
        QVERIFY(scene.begin());
        QVERIFY(scene.change());
        random->takeThreads();
        scene.vault.session.lock();
        QVERIFY(scene.settle());
        const auto threads = random->takeThreads();
        QVERIFY(!threads.contains(QThread::currentThread()));
        QCOMPARE(threads.size(), std::size_t{2}); // one seals, one writes
        QCOMPARE(scene.newest()->vault.accounts().size(), std::size_t{2});
    }

    void holdsNoKeyWhileTheDriveWorksAfterLock()
    {
        BackupScene scene;
        QVERIFY(scene.begin());
        QVERIFY(scene.change());
        scene.files->holdSaves();
        scene.vault.session.lock();
        QVERIFY(holdsNothing(scene));
        QVERIFY(scene.keeper->isWorking());
        scene.files->letSavesGo();
        QVERIFY(scene.settle());
        QCOMPARE(scene.newest()->vault.accounts().size(), std::size_t{2});
    }

    void dropsTheKeysOfABackupUnderWayAtLock()
    {
        BackupScene scene;
        QVERIFY(scene.begin());
        QVERIFY(scene.change());
        scene.files->holdSaves();
        scene.keeper->backUpNow();
        QVERIFY(scene.keeper->waitForKeys(30s));
        QCoreApplication::processEvents(); // it waits to be proven with them
        QVERIFY(SecretArena::instance().statistics().bytesInUse > 0);
        scene.vault.session.lock();
        QVERIFY(holdsNothing(scene));
        scene.files->letSavesGo();
        QVERIFY(scene.settle());
        QVERIFY(!scene.keeper->failure());
        QCOMPARE(scene.newest()->vault.accounts().size(), std::size_t{2});
    }

    void holdsNoKeyWhateverItWasLockedIn()
    {
        BackupScene scene;
        QVERIFY(scene.begin());
        for (int round = 0; round < 20; ++round) {
            scene.keeper->backUpNow();
            for (int event = 0; event < round; ++event)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            scene.vault.session.lock();
            QVERIFY(holdsNothing(scene));
            QVERIFY(scene.settle());
            QVERIFY(!scene.keeper->failure());
            QVERIFY(scene.vault.unlock());
            QVERIFY(scene.settle());
        }
    }

    void backsUpAtTheEnd()
    {
        BackupScene scene;
        QVERIFY(scene.begin());
        QVERIFY(scene.change());
        QVERIFY(scene.keeper->finish(10s));
        QCOMPARE(scene.newest()->vault.accounts().size(), std::size_t{2});
    }

    void doesNotKeepTheProgramForADriveThatHangs()
    {
        BackupScene scene;
        QVERIFY(scene.begin());
        QVERIFY(scene.change());
        scene.files->holdSaves();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!scene.keeper->finish(200ms));
        scene.keeper.reset();
        QVERIFY(timer.elapsed() < 5000);
        scene.files->letSavesGo();
        // The thread that was left behind ends before its folder goes.
        QTRY_COMPARE_WITH_TIMEOUT(scene.files.use_count(), 1L, 30'000);
    }

    void saysWhenADriveHangs()
    {
        BackupTimes times = kPatient;
        times.patience = 1ms;
        BackupScene scene(times);
        QVERIFY(scene.vault.create(oneAccount()));
        scene.files->holdSaves();
        scene.keeper->setPlan(scene.plan());
        QTRY_VERIFY(scene.keeper->failure() && scene.keeper->failure()->systemError == ETIMEDOUT);
        scene.files->letSavesGo();
        QVERIFY(scene.settle());
        QVERIFY(!scene.keeper->failure()); // it answered after all
        QCOMPARE(scene.listed().size(), std::size_t{1});
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
        BackupScene scene;
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

    void saysThatTheFolderIsGone()
    {
        BackupScene scene;
        QVERIFY(scene.begin());
        std::filesystem::remove_all(scene.folder);
        QVERIFY(scene.change());
        scene.keeper->backUpNow();
        QVERIFY(scene.settle());
        QCOMPARE(scene.keeper->failure()->code, ErrorCode::FolderMissing);
        QVERIFY(!std::filesystem::exists(scene.folder));
    }

    void keepsAsManyAsPlanned()
    {
        BackupScene scene;
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

    void makesBackupsBesideThoseOfAnotherWindow()
    {
        BackupScene scene;
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
        BackupScene scene;
        std::vector<AccountDraft> drafts;
        const std::size_t count = test::isLongRun() ? Vault::kMaxAccounts - 1 : 2000;
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

        QVERIFY(scene.change());
        QVERIFY(scene.keeper->changesSince() > 0);
        timer.restart();
        scene.vault.session.lock();
        const qint64 locking = timer.elapsed();
        QVERIFY(scene.settle());
        QCOMPARE(scene.listed().size(), std::size_t{3});
        test::figure("lock with a backup of " + std::to_string(count + 1) + " accounts due: " + std::to_string(locking)
                     + " ms of the window's time, " + std::to_string(timer.elapsed()) + " ms until it is written");
    }
};

QTEST_GUILESS_MAIN(TestBackupMaker)
#include "tst_backup_maker.moc"
