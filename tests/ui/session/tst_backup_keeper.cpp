#include "tests/ui/session/backup_scene.h"

using namespace countersign;
using namespace std::chrono_literals;

class TestBackupKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void doesNothingUntilItIsSwitchedOn()
    {
        BackupScene scene(kQuick);
        QVERIFY(scene.vault.create(oneAccount()));
        QVERIFY(scene.change());
        scene.vault.session.lock();
        QVERIFY(scene.keeper->finish(5s));
        QVERIFY(scene.listed().empty());
        QVERIFY(!scene.keeper->last());
    }

    void backsUpAtOnceWhenSwitchedOn()
    {
        BackupScene scene;
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
        BackupScene scene(kQuick);
        QVERIFY(scene.begin());
        QSignalSpy backedUp(scene.keeper.get(), &BackupKeeper::backedUp);
        QVERIFY(scene.change());
        QVERIFY(!backedUp.isEmpty() || backedUp.wait(30'000));
        QCOMPARE(scene.listed().size(), std::size_t{2});
        QCOMPARE(scene.newest()->vault.accounts().size(), std::size_t{2});
    }

    void countsWhatIsNotBackedUp()
    {
        BackupScene scene;
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

    void makesNoNewFileWhereNothingChanged()
    {
        BackupScene scene;
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
        BackupScene scene;
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

    void takesUpWhatACrashCutShort()
    {
        BackupScene scene;
        QVERIFY(scene.begin());
        // Complete, but the crash came before its name; and one of which only a part was written.
        const std::filesystem::path made = scene.folder / scene.listed().front().fileName;
        const std::filesystem::path leftover = scene.folder / ("." + made.filename().string() + ".0123abcd.tmp");
        const std::filesystem::path part = scene.folder / ("." + made.filename().string() + ".89abcdef.tmp");
        std::filesystem::copy_file(made, part);
        std::filesystem::resize_file(part, 500);
        std::filesystem::rename(made, leftover);
        const auto now = scene.vault.clock.now();
        for (const auto &path : {leftover, part}) {
            const auto modified = std::chrono::file_clock::from_sys(now);
            std::filesystem::last_write_time(
                path, std::chrono::time_point_cast<std::filesystem::file_time_type::duration>(modified));
        }
        scene.vault.clock.advance(25h);
        scene.keeper->tick();
        QVERIFY(scene.settle());
        QVERIFY(std::filesystem::exists(made));
        QVERIFY(!std::filesystem::exists(leftover) && !std::filesystem::exists(part));
        QCOMPARE(scene.listed().size(), std::size_t{1}); // it was the newest state: none was due
        QVERIFY(scene.keeper->last()->proven == scene.vault.clock.now());
    }

    void triesAgainAfterAFailure()
    {
        BackupTimes times = kPatient;
        times.retry = 1ms;
        BackupScene scene(times);
        QVERIFY(scene.begin());
        scene.files->failWrites(ENOSPC);
        QVERIFY(scene.change());
        scene.keeper->backUpNow();
        QTRY_VERIFY(scene.keeper->failure());
        scene.files->failWrites(0);
        QTRY_VERIFY(!scene.keeper->failure() && scene.keeper->changesSince() == 0);
    }

    void putsNothingUnaskedWhereTheDriveIsNotMounted()
    {
        BackupScene scene;
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

    void isNotFooledByAClockThatWentBack()
    {
        BackupScene scene;
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
};

QTEST_GUILESS_MAIN(TestBackupKeeper)
#include "tst_backup_keeper.moc"
