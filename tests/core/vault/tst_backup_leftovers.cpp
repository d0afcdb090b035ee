#include "core/vault/backup_folder.h"
#include "core/vault/backup_leftovers.h"
#include "core/vault/vault_file.h"
#include "tests/core/vault/faulty_file_system.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <filesystem>

using namespace countersign;
using namespace countersign::test;
using namespace std::chrono_literals;

namespace {

constexpr UnixTime kNow{std::chrono::seconds(1'795'356'123)}; // 2026-11-22T14:02:03Z
const std::string kName = "accounts-20261122T140203Z-41.otpv";
const std::string kLeftover = "." + kName + ".0123abcd.tmp";

/// A folder of backups after a crash.
struct Scene
{
    QTemporaryDir temporary = {};
    CountingRandom random = {};
    FaultyFileSystem files = {};
    VaultKeys keys = keysFor(random);
    Bytes image = vaultFile::seal(vaultWith({}), keys, 41, random)->file;

    std::filesystem::path path(const std::string &name) const { return temporary.path().toStdString() + "/" + name; }
    bool has(const std::string &name) const { return std::filesystem::exists(path(name)); }

    void leave(const std::string &name, const Bytes &content, std::chrono::seconds age = 2h)
    {
        writeFile(path(name), content);
        const auto modified = std::chrono::file_clock::from_sys(kNow - age);
        std::filesystem::last_write_time(
            path(name), std::chrono::time_point_cast<std::filesystem::file_time_type::duration>(modified));
    }
    Bytes part() const { return {image.begin(), image.begin() + 1000}; }
    backupLeftovers::Settled settle() { return *backupLeftovers::settle(files, path(""), kNow); }
};

} // namespace

class TestBackupLeftovers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesACompleteOneItsName()
    {
        Scene scene;
        scene.leave(kLeftover, scene.image);
        QCOMPARE(scene.settle().kept, std::size_t{1});
        QVERIFY(!scene.has(kLeftover));
        QVERIFY(fileContent(scene.path(kName)) == scene.image);
        const auto all = backups::list(scene.files, scene.path(""));
        QCOMPARE(all->size(), std::size_t{1});
        QVERIFY(!all->front().damage && all->front().isAutomatic);
    }

    void removesAnIncompleteOne_data()
    {
        QTest::addColumn<int>("length");
        QTest::newRow("nothing was written") << 0;
        QTest::newRow("some was written") << 1000;
        QTest::newRow("all but the last byte") << -1;
    }

    void removesAnIncompleteOne()
    {
        QFETCH(int, length);
        Scene scene;
        Bytes content = scene.image;
        content.resize(length < 0 ? content.size() - 1 : static_cast<std::size_t>(length));
        scene.leave(kLeftover, content);
        QCOMPARE(scene.settle().removed, std::size_t{1});
        QVERIFY(!scene.has(kLeftover));
        QVERIFY(!scene.has(kName));
    }

    void removesWhatIsThereUnderItsName()
    {
        Scene scene;
        scene.leave(kName, scene.image);
        scene.leave(kLeftover, scene.image);
        QCOMPARE(scene.settle().removed, std::size_t{1});
        QVERIFY(!scene.has(kLeftover));
        QVERIFY(fileContent(scene.path(kName)) == scene.image);
    }

    void replacesNothing()
    {
        Scene scene;
        const Bytes other = vaultFile::seal(vaultWith({}), scene.keys, 41, scene.random)->file;
        scene.leave(kName, other);
        scene.leave(kLeftover, scene.image);
        const auto settled = scene.settle();
        QCOMPARE(settled.kept + settled.removed, std::size_t{0});
        QVERIFY(fileContent(scene.path(kName)) == other);
        QVERIFY(fileContent(scene.path(kLeftover)) == scene.image);
    }

    void leavesWhatIsNotOursOrTooYoung_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("minutes");
        QTest::newRow("being written, perhaps") << QByteArray::fromStdString(kLeftover) << 59;
        QTest::newRow("written in the future") << QByteArray::fromStdString(kLeftover) << -600;
        for (const char *name :
             {"accounts-20261122T140203Z-41.otpv.0123abcd.tmp", ".accounts-20261122T140203Z-41.otpv.tmp",
              ".accounts-20261122T140203Z-41.otpv.0123abcg.tmp", ".accounts-20261122T140203Z-41.otpv.0123abc.tmp",
              ".accounts-20261122T140203Z-41.otpv.0123abcd", ".accounts.otpv.0123abcd.tmp",
              ".accounts-20261122T140203Z-41.txt.0123abcd.tmp", ".0123abcd.tmp", ".tmp", ".accounts.otpv.lock",
              "accounts-20261122T140203Z-40.otpv"})
            QTest::newRow(name) << QByteArray(name) << 120;
    }

    void leavesWhatIsNotOursOrTooYoung()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, minutes);
        Scene scene;
        scene.leave(name.toStdString(), scene.part(), std::chrono::minutes(minutes));
        const auto settled = scene.settle();
        QCOMPARE(settled.kept + settled.removed, std::size_t{0});
        QVERIFY(scene.has(name.toStdString()));
    }

    void losesNoneWhateverFails()
    {
        Scene whole;
        whole.leave(kLeftover, whole.image);
        (void)whole.settle();
        const std::size_t operations = whole.files.operations.size();
        QVERIFY(operations > 5);
        for (std::size_t index = 0; index < operations; ++index) {
            Scene scene;
            scene.leave(kLeftover, scene.image);
            scene.files.failAt = index;
            scene.files.failWith = EIO;
            (void)backupLeftovers::settle(scene.files, scene.path(""), kNow);
            const bool isThere = fileContent(scene.path(scene.has(kName) ? kName : kLeftover)) == scene.image;
            QVERIFY2(isThere, scene.files.operations[index].c_str());
        }
    }

    void saysThatTheFolderIsMissing()
    {
        Scene scene;
        QCOMPARE(backupLeftovers::settle(scene.files, scene.path("gone"), kNow).error().code, ErrorCode::FolderMissing);
    }
};

QTEST_APPLESS_MAIN(TestBackupLeftovers)
#include "tst_backup_leftovers.moc"
