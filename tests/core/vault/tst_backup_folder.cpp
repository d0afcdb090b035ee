#include "core/vault/backup.h"
#include "core/vault/backup_folder.h"
#include "tests/core/vault/faulty_file_system.h"
#include "tests/core/vault/vault_test_support.h"
#include "tests/support/figures.h"

#include <QTemporaryDir>

#include <algorithm>
#include <filesystem>

using namespace countersign;
using namespace countersign::test;
using namespace std::chrono_literals;

namespace {

constexpr UnixTime kNow{std::chrono::seconds(1'795'356'123)}; // 2026-11-22T14:02:03Z

/// A folder of backups and a vault to make them of.
struct Scene
{
    QTemporaryDir temporary = {};
    CountingRandom random = {};
    FaultyFileSystem files = {};
    VaultKeys keys = keysFor(random);

    std::filesystem::path folder() const { return temporary.path().toStdString(); }
    std::filesystem::path path(const std::string &name) const { return folder() / name; }

    Bytes image(std::uint64_t counter) { return vaultFile::seal(vaultWith({}), keys, counter, random)->file; }
    Result<backups::Written> write(std::uint64_t counter, UnixTime made = kNow)
    {
        return backups::write(files, random, folder(), "accounts", made, counter, image(counter));
    }
    std::vector<std::string> names() const
    {
        std::vector<std::string> all;
        for (const auto &entry : std::filesystem::directory_iterator(folder()))
            all.push_back(entry.path().filename().string());
        std::ranges::sort(all);
        return all;
    }
    bool has(const std::string &name) const { return std::filesystem::exists(path(name)); }
    Result<std::size_t> prune(std::size_t keep, const std::string &proven)
    {
        return backups::prune(files, folder(), keys.vaultId(), keep, proven);
    }
};

} // namespace

class TestBackupFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAFileAfterTimeAndState()
    {
        const std::string name = backups::fileName("accounts", kNow, 41);
        QCOMPARE(name, std::string("accounts-20261122T140203Z-41.otpv"));
        QCOMPARE(backups::timeInName(name).value() == kNow, true);
        const std::string copy = backups::fileName("my-20200101T000000Z-3", kNow, 41, 2);
        QCOMPARE(copy, std::string("my-20200101T000000Z-3-20261122T140203Z-41-2.otpv"));
        QCOMPARE(backups::timeInName(copy).value() == kNow, true);
    }

    void readsNoTimeInAForeignName_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"accounts.otpv", "accounts-20261122T140203Z-41", "accounts-20261122T140203Z.otpv",
                                 "accounts-20261122T140203Z-.otpv", "accounts-20261322T140203Z-41.otpv",
                                 "accounts-20261122T240203Z-41.otpv", "accounts-2026112xT140203Z-41.otpv",
                                 "accounts-20261122T140203Z-4x.otpv", "accounts-20261122T140203Z-41-.otpv",
                                 "accounts-20260230T140203Z-1.otpv", "accounts--0261122T140203Z-41.otpv", ""})
            QTest::newRow(name) << QByteArray(name);
    }

    void readsNoTimeInAForeignName()
    {
        QFETCH(QByteArray, name);
        QVERIFY(!backups::timeInName(name.toStdString()));
    }

    void writesDownToTheDiskAndReadsItAgain()
    {
        Scene scene;
        const auto written = scene.write(41);
        QVERIFY(written);
        QCOMPARE(written->fileName, std::string("accounts-20261122T140203Z-41.otpv"));
        QVERIFY(written->readBack == fileContent(scene.path(written->fileName)));
        QCOMPARE(scene.names().size(), std::size_t{1});
        const auto permissions = std::filesystem::status(scene.path(written->fileName)).permissions();
        QVERIFY(permissions == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
        // The file and then its name were asked down to the disk, and it was opened once more under that name.
        const auto &done = scene.files.operations;
        QVERIFY(std::ranges::count(done, std::string("sync")) >= 2);
        const auto lastSync = std::find(done.rbegin(), done.rend(), std::string("sync"));
        QVERIFY(std::find(done.rbegin(), lastSync, "open " + written->fileName) != lastSync);
    }

    void writesTwoOfTheSameSecond()
    {
        Scene scene;
        QVERIFY(scene.write(41));
        const auto second = scene.write(41);
        QVERIFY(second);
        QCOMPARE(second->fileName, std::string("accounts-20261122T140203Z-41-2.otpv"));
        QCOMPARE(scene.names().size(), std::size_t{2});
        QCOMPARE(backups::list(scene.files, scene.folder())->front().fileName, second->fileName);
    }

    void leavesNothingWhateverFails()
    {
        Scene whole;
        const Bytes image = whole.image(1);
        QVERIFY(backups::write(whole.files, whole.random, whole.folder(), "a", kNow, 1, image));
        const std::size_t operations = whole.files.operations.size();
        int refused = 0;
        int cases = 0;
        for (const int systemError : {EIO, ENOSPC, EROFS, ENODEV}) {
            for (std::size_t index = 0; index < operations; ++index) {
                Scene scene;
                scene.files.failAt = index;
                scene.files.failWith = systemError;
                const auto written = backups::write(scene.files, scene.random, scene.folder(), "a", kNow, 1, image);
                ++cases;
                const auto names = scene.names();
                if (written) {
                    QVERIFY2(fileContent(scene.path(written->fileName)) == image,
                             scene.files.operations[index].c_str());
                } else {
                    ++refused;
                    // What cannot be removed may stay, but never looks like a backup that is not one.
                    for (const std::string &name : names)
                        QVERIFY2(name.starts_with('.') || fileContent(scene.path(name)) == image,
                                 scene.files.operations[index].c_str());
                }
            }
        }
        QVERIFY(refused > cases / 2);
        figure("faults while writing a backup: " + std::to_string(cases) + " cases, 0 backups that differ");
    }

    void refusesWhatReadsBackOtherwise()
    {
        Scene scene;
        scene.files.corruptsWrites = true;
        const auto written = scene.write(41);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::VerificationFailed);
        QVERIFY(scene.names().empty());
    }

    void removesWhatChangesAfterItWasRenamed()
    {
        Scene scene;
        const std::string name = backups::fileName("accounts", kNow, 41);
        bool isNamed = false;
        scene.files.before = [&](const std::string &operation) {
            isNamed |= operation.starts_with("link TEMPORARY");
            if (isNamed && operation == "open " + name)
                std::filesystem::resize_file(scene.path(name), 100);
        };
        const auto written = scene.write(41);
        QVERIFY(isNamed);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::VerificationFailed);
        QVERIFY(!scene.has(name));
    }

    void neverMakesTheFolder()
    {
        Scene scene;
        const auto missing = scene.folder() / "drive" / "backups";
        const auto written = backups::write(scene.files, scene.random, missing, "a", kNow, 1, scene.image(1));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::FolderMissing);
        QVERIFY(!std::filesystem::exists(scene.folder() / "drive"));
        QCOMPARE(backups::list(scene.files, missing).error().code, ErrorCode::FolderMissing);
        QCOMPARE(backups::prune(scene.files, missing, scene.keys.vaultId(), 1, "a").error().code,
                 ErrorCode::FolderMissing);
    }

    void listsTheNewestStateFirstWhateverTheClockSaid()
    {
        Scene scene;
        QVERIFY(scene.write(1, kNow + 72h)); // made while the clock was ahead
        QVERIFY(scene.write(3, kNow));
        QVERIFY(scene.write(2, kNow + 1h));
        QVERIFY(scene.write(3, kNow + 1h));
        const auto all = backups::list(scene.files, scene.folder());
        QVERIFY(all);
        QCOMPARE(all->size(), std::size_t{4});
        QCOMPARE(all->at(0).stamp.saveCounter, std::uint64_t{3});
        QVERIFY(all->at(0).made == kNow + 1h);
        QCOMPARE(all->at(1).stamp.saveCounter, std::uint64_t{3});
        QCOMPARE(all->at(2).stamp.saveCounter, std::uint64_t{2});
        QCOMPARE(all->at(3).stamp.saveCounter, std::uint64_t{1});
        const BackupFile *newest = backups::newestOf(*all, scene.keys.vaultId());
        QVERIFY(newest == &all->front());
        QVERIFY(newest->isAutomatic && newest->hasPasswordSlot && !newest->hasRecoverySlot);
        QVERIFY(!backups::newestOf(*all, VaultId::generate(scene.random)));
    }

    void marksDamagedFilesAndPassesOverOthers()
    {
        Scene scene;
        const auto good = scene.write(1);
        const auto bad = scene.write(2);
        std::filesystem::resize_file(scene.path(bad->fileName), 5000);
        writeFile(scene.path("notes.txt"), Bytes{'m', 'i', 'n', 'e'});
        writeFile(scene.path("by-hand.otpv"), scene.image(7));
        writeFile(scene.path(".hidden.otpv"), scene.image(8));
        std::filesystem::create_directory(scene.path("folder.otpv"));
        const auto all = backups::list(scene.files, scene.folder());
        QVERIFY(all);
        QCOMPARE(all->size(), std::size_t{4});
        QCOMPARE(all->at(0).fileName, std::string("by-hand.otpv"));
        QVERIFY(!all->at(0).isAutomatic);
        QCOMPARE(all->at(1).fileName, good->fileName);
        const auto damaged = std::ranges::find(*all, bad->fileName, &BackupFile::fileName);
        QCOMPARE(damaged->damage.value().code, ErrorCode::VaultTruncated);
        QVERIFY(std::ranges::find(*all, std::string("folder.otpv"), &BackupFile::fileName)->damage);
    }

    void keepsAsManyAsAsked()
    {
        Scene scene;
        std::string last;
        for (std::uint64_t counter = 1; counter <= 6; ++counter)
            last = scene.write(counter, kNow + std::chrono::minutes(counter))->fileName;
        QCOMPARE(*scene.prune(3, last), std::size_t{3});
        QCOMPARE(scene.names().size(), std::size_t{3});
        QVERIFY(scene.has(last));
        const auto left = backups::list(scene.files, scene.folder());
        QCOMPARE(left->back().stamp.saveCounter, std::uint64_t{4});
        QCOMPARE(*scene.prune(0, last), std::size_t{2}); // none kept is one kept
        QVERIFY(scene.has(last));
    }

    void prunesNothingUnlessTheNewOneIsThereAndIntact()
    {
        Scene scene;
        std::string last;
        for (std::uint64_t counter = 1; counter <= 4; ++counter)
            last = scene.write(counter)->fileName;
        QCOMPARE(*scene.prune(1, "accounts-20261122T140203Z-5.otpv"), std::size_t{0});
        std::filesystem::resize_file(scene.path(last), 400);
        QCOMPARE(*scene.prune(1, last), std::size_t{0});
        QCOMPARE(scene.names().size(), std::size_t{4});
    }

    void prunesNothingThatIsNotOurs()
    {
        Scene scene;
        const auto old = scene.write(1, kNow - 24h);
        const VaultKeys stranger = keysFor(scene.random); // another vault, in the same folder
        const Bytes image = vaultFile::seal(vaultWith({}), stranger, 1, scene.random)->file;
        const auto theirs = backups::write(scene.files, scene.random, scene.folder(), "accounts", kNow - 48h, 1, image);
        writeFile(scene.path("by-hand.otpv"), scene.image(1));
        const auto damaged = scene.write(2, kNow - 12h);
        std::filesystem::resize_file(scene.path(damaged->fileName), 3000);
        const auto link = scene.path("accounts-20250101T000000Z-1.otpv");
        std::filesystem::create_symlink("/etc/passwd", link);
        const auto last = scene.write(3);
        QCOMPARE(*scene.prune(1, last->fileName), std::size_t{1});
        QVERIFY(!scene.has(old->fileName));
        QVERIFY(scene.has(theirs->fileName) && scene.has("by-hand.otpv") && scene.has(damaged->fileName));
        QVERIFY(std::filesystem::is_symlink(link));
        QVERIFY(scene.has(last->fileName));
    }

    void keepsTheProvenOneEvenIfTheClockWentBack()
    {
        Scene scene;
        for (std::uint64_t counter = 10; counter <= 14; ++counter)
            QVERIFY(scene.write(counter, kNow + 720h));
        // An older copy of the vault came back: its counter and its time are both behind.
        const auto proven = scene.write(3, kNow - 720h);
        QCOMPARE(*scene.prune(2, proven->fileName), std::size_t{4});
        QVERIFY(scene.has(proven->fileName));
        QCOMPARE(scene.names().size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestBackupFolder)
#include "tst_backup_folder.moc"
