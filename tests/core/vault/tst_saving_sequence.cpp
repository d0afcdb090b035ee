#include "core/vault/vault_file.h"
#include "tests/core/vault/faulty_file_system.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace countersign;
using namespace countersign::test;

namespace {

std::set<std::string> namesIn(const std::filesystem::path &folder)
{
    std::set<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

} // namespace

/// The sequence of docs/vault-format.md, "Saving": its order, and what stays when any of it fails.
class TestSavingSequence : public QObject
{
    Q_OBJECT

private:
    /// A folder with a vault that was saved twice, and a third save prepared.
    struct Scene
    {
        QTemporaryDir folder;
        CountingRandom random;
        FaultyFileSystem files;
        std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "a.otpv";
        VaultStore store = VaultStore(files, random, path);
        OpenVault open = made();
        PreparedSave prepared = *store.prepare(open);

        OpenVault made()
        {
            auto created = store.create(Vault(), password(), KdfCost::minimal());
            Q_ASSERT(created);
            std::vector<Account> accounts;
            accounts.push_back(account(random, "GitHub", "alice"));
            Q_ASSERT(created->vault.apply(changes::add(created->vault, std::move(accounts))));
            const auto saved = store.save(*created);
            Q_ASSERT(saved);
            files.reset();
            return *std::move(created);
        }
        bool hasTemporaryFile() const
        {
            for (const std::string &name : namesIn(path.parent_path())) {
                if (name.ends_with(".tmp"))
                    return true;
            }
            return false;
        }
    };

private Q_SLOTS:
    void goesStepByStep()
    {
        Scene scene;
        const auto saved = scene.store.commit(scene.prepared);
        QVERIFY(saved && *saved == SaveConfirmation::Confirmed);
        const std::vector<std::string> expected{
            "realpath",
            "opendir", // 1
            "openlock .a.otpv.lock",
            "lock", // 2
            "open a.otpv",
            "status",
            "read",
            "close", // 3
            "create TEMPORARY", // 4
            "write",
            "write",
            "write", // 5, in parts
            "sync", // 6
            "close", // 7
            "open TEMPORARY",
            "status",
            "read",
            "close", // 8
            "link a.otpv .a.otpv.g2", // 9
            "rename TEMPORARY a.otpv", // 10
            "sync", // 11
            "list",
            "list",
            "open .a.otpv.g1",
            "status",
            "close",
            "open .a.otpv.g2",
            "status",
            "close", // 12
            "close", // 13: the lock
            "close", // and the folder
        };
        std::vector<std::string> done = scene.files.operations;
        // The disk lists its names in any order.
        if (const auto g2 = std::ranges::find(done, "open .a.otpv.g2"); g2 != done.end())
            std::ranges::sort(std::find(done.begin() + 20, done.end(), "open .a.otpv.g1") > g2 ? g2 : done.end(),
                              done.end());
        if (done.size() == expected.size() && done[23] == "open .a.otpv.g2")
            std::swap(done[23], done[26]);
        QCOMPARE(done.size(), expected.size());
        for (std::size_t step = 0; step < expected.size(); ++step)
            QCOMPARE(done[step], expected[step]);
    }

    void keepsTheOldFileWhateverFails_data()
    {
        QTest::addColumn<int>("systemError");
        QTest::newRow("the disk fails") << EIO;
        QTest::newRow("the disk is full") << ENOSPC;
        QTest::newRow("the folder is read-only") << EROFS;
        QTest::newRow("not allowed") << EACCES;
    }
    void keepsTheOldFileWhateverFails()
    {
        QFETCH(const int, systemError);
        Scene undisturbed;
        QVERIFY(undisturbed.store.commit(undisturbed.prepared));
        const std::size_t steps = undisturbed.files.operations.size();
        QVERIFY(steps > 25);
        for (std::size_t step = 0; step < steps; ++step) {
            Scene scene;
            const Bytes before = fileContent(scene.path);
            scene.files.failAt = step;
            scene.files.failWith = systemError;
            const auto saved = scene.store.commit(scene.prepared);
            const std::string failed = scene.files.operations[step];
            const std::string context = failed + ", step " + std::to_string(step);
            if (saved) {
                // Only what comes after the new file is in place may fail without an error.
                QVERIFY2(fileContent(scene.path) == scene.prepared.file, context.c_str());
                const auto renamed = std::ranges::find(scene.files.operations, "rename TEMPORARY a.otpv");
                const auto place = static_cast<std::size_t>(renamed - scene.files.operations.begin());
                QVERIFY2(step > place || failed == "close", context.c_str());
                QCOMPARE(*saved == SaveConfirmation::NotConfirmedByDisk, failed == "sync");
            } else {
                QVERIFY2(fileContent(scene.path) == before, context.c_str());
                QVERIFY2(!scene.hasTemporaryFile(), context.c_str());
            }
            QVERIFY(vaultFile::open(fileContent(scene.path), password(), {}));
        }
    }

    void triesAgainAfterAnyFailure()
    {
        for (std::size_t step = 0; step < 21; ++step) {
            Scene scene;
            scene.files.failAt = step;
            if (scene.store.commit(scene.prepared))
                continue;
            scene.files.reset();
            QVERIFY(scene.store.commit(scene.prepared));
            const std::set<std::string> expected{".a.otpv.g1", ".a.otpv.g2", ".a.otpv.lock", "a.otpv"};
            QVERIFY(namesIn(scene.path.parent_path()) == expected);
        }
    }

    void namesWhatFailed_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<int>("systemError");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *operation, int systemError, ErrorCode code) {
            QTest::newRow(name) << QByteArray(operation) << systemError << static_cast<int>(code);
        };
        row("full disk while writing", "write", ENOSPC, ErrorCode::DiskFull);
        row("quota", "write", EDQUOT, ErrorCode::DiskFull);
        row("full disk at fsync", "sync", ENOSPC, ErrorCode::DiskFull);
        row("full disk told by close", "close", ENOSPC, ErrorCode::DiskFull);
        row("failing disk", "write", EIO, ErrorCode::WriteFailed);
        row("failing fsync", "sync", EIO, ErrorCode::WriteFailed);
        row("file too large for the file system", "write", EFBIG, ErrorCode::WriteFailed);
        row("read-only file system", "openlock", EROFS, ErrorCode::FolderReadOnly);
        row("read-only folder", "create", EACCES, ErrorCode::FolderReadOnly);
        row("folder gone", "opendir", ENOENT, ErrorCode::FolderMissing);
        row("not allowed to rename", "rename", EPERM, ErrorCode::FolderReadOnly);
        row("cannot read back", "open TEMPORARY", EIO, ErrorCode::VerificationFailed);
        row("cannot read what is there", "open a.otpv", EIO, ErrorCode::WriteFailed);
    }
    void namesWhatFailed()
    {
        QFETCH(const QByteArray, operation);
        QFETCH(const int, systemError);
        QFETCH(const int, code);
        Scene scene;
        scene.files.failAll = operation.toStdString();
        scene.files.failWith = systemError;
        const auto saved = scene.store.commit(scene.prepared);
        QVERIFY(!saved);
        QCOMPARE(static_cast<int>(saved.error().code), code);
        QCOMPARE(saved.error().systemError, systemError);
    }

    void neverTriesAFailedFsyncAgain()
    {
        Scene scene;
        scene.files.failAll = "sync";
        QVERIFY(!scene.store.commit(scene.prepared));
        QCOMPARE(std::ranges::count(scene.files.operations, "sync"), 1);
    }

    void readsBackWhatItWrote()
    {
        Scene scene;
        scene.files.corruptsWrites = true;
        QCOMPARE(scene.store.commit(scene.prepared).error().code, ErrorCode::VerificationFailed);
        QVERIFY(!scene.hasTemporaryFile());
        QVERIFY(vaultFile::open(fileContent(scene.path), password(), {}));
    }

    void copiesWhereThereAreNoLinks_data()
    {
        QTest::addColumn<int>("systemError");
        QTest::newRow("EPERM") << EPERM;
        QTest::newRow("EOPNOTSUPP") << EOPNOTSUPP;
        QTest::newRow("ENOSYS") << ENOSYS;
        QTest::newRow("EMLINK") << EMLINK;
    }
    void copiesWhereThereAreNoLinks()
    {
        QFETCH(const int, systemError);
        Scene scene;
        const Bytes before = fileContent(scene.path);
        scene.files.failAll = "link";
        scene.files.failWith = systemError;
        QVERIFY(scene.store.commit(scene.prepared));
        QVERIFY(fileContent(scene.path.parent_path() / ".a.otpv.g2") == before);
        QVERIFY(!scene.hasTemporaryFile());
        QCOMPARE(std::ranges::count(scene.files.operations, "sync"), 3); // the file, the copy, the folder
    }

    void keepsAnotherStateOfThatNameWhereThereAreNoLinks()
    {
        Scene scene;
        const Bytes before = fileContent(scene.path);
        const auto taken = scene.path.parent_path() / ".a.otpv.g2";
        writeFile(taken, bytesOf("another state"));
        scene.files.failAll = "link";
        scene.files.failWith = EPERM;
        QVERIFY(scene.store.commit(scene.prepared));
        QVERIFY(std::ranges::equal(fileContent(taken), bytesOf("another state")));
        QVERIFY(std::ranges::any_of(namesIn(scene.path.parent_path()), [&](const std::string &name) {
            return name.starts_with(".a.otpv.g2-") && fileContent(scene.path.parent_path() / name) == before;
        }));
    }

    void makesANewVaultWhereThereAreNoLinks()
    {
        QTemporaryDir folder;
        CountingRandom random;
        FaultyFileSystem files;
        files.failAll = "link";
        files.failWith = EPERM;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "a.otpv";
        const VaultStore store(files, random, path);
        QVERIFY(store.create(Vault(), password(), KdfCost::minimal()));
        QVERIFY(store.open(password()));
        const std::set<std::string> expected{".a.otpv.lock", "a.otpv"};
        QVERIFY(namesIn(path.parent_path()) == expected);
    }

    void saysIfTheDiskDidNotConfirmANewVault()
    {
        QTemporaryDir folder;
        CountingRandom random;
        FaultyFileSystem files;
        files.before = [&](const std::string &operation) {
            if (operation == "link TEMPORARY a.otpv")
                files.failAll = "sync"; // the one that is left is the folder's
        };
        const VaultStore store(files, random, std::filesystem::path(folder.path().toStdString()) / "a.otpv");
        const auto made = store.create(Vault(), password(), KdfCost::minimal());
        QVERIFY(made);
        QCOMPARE(made->confirmation, SaveConfirmation::NotConfirmedByDisk);
        const auto confirmed = store.open(password());
        QCOMPARE(confirmed->confirmation, SaveConfirmation::Confirmed);
    }

    void putsTheFoldersThatItMakesOnTheDisk()
    {
        QTemporaryDir folder;
        CountingRandom random;
        FaultyFileSystem files;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "deep/er/a.otpv";
        QVERIFY(VaultStore(files, random, path).create(Vault(), password(), KdfCost::minimal()));
        const std::vector<std::string> expected{"mkdir deep", "opendir", "sync", "close",
                                                "mkdir er",   "opendir", "sync", "close"};
        QVERIFY(std::ranges::equal(std::span(files.operations).first(8), expected));
    }

    void waitsAWhileForTheLock()
    {
        Scene scene;
        PosixFileSystem other;
        const auto directory = other.openDirectory(scene.path.parent_path());
        QVERIFY(directory);
        const OpenFile folder(other, *directory);
        std::optional<OpenFile> holder;
        holder.emplace(other, *other.openAt(folder.handle(), ".a.otpv.lock", OpenMode::LockFile));
        QVERIFY(*other.tryLock(holder->handle()));

        QCOMPARE(scene.store.commit(scene.prepared).error().code, ErrorCode::VaultInUse);
        QVERIFY(scene.files.paused >= std::chrono::seconds(2));
        QVERIFY(scene.files.paused <= std::chrono::seconds(5));

        scene.files.reset();
        int attempts = 0;
        scene.files.before = [&](const std::string &operation) {
            if (operation == "lock" && ++attempts == 3)
                holder.reset();
        };
        QVERIFY(scene.store.commit(scene.prepared));
        QCOMPARE(attempts, 3);
    }

    void savesWhereThereAreNoLocks()
    {
        Scene scene;
        scene.files.failAll = "lock";
        scene.files.failWith = EOPNOTSUPP;
        QVERIFY(scene.store.commit(scene.prepared));
    }

    void doesNotReplaceAFileThatAppearsMeanwhile()
    {
        QTemporaryDir folder;
        CountingRandom random;
        FaultyFileSystem files;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "a.otpv";
        files.before = [&](const std::string &operation) {
            if (operation.starts_with("link"))
                writeFile(path, bytesOf("somebody else's"));
        };
        const VaultStore store(files, random, path);
        QCOMPARE(store.create(Vault(), password(), KdfCost::minimal()).error().code, ErrorCode::FileExists);
        QCOMPARE(fileContent(path), Bytes(bytesOf("somebody else's").begin(), bytesOf("somebody else's").end()));
    }

    void takesAwayWhatACrashLeft()
    {
        Scene scene;
        const auto left = scene.path.parent_path() / ".a.otpv.0badcafe.tmp";
        const auto foreign = scene.path.parent_path() / ".b.otpv.0badcafe.tmp";
        writeFile(left, bytesOf("half"));
        writeFile(foreign, bytesOf("not ours"));
        QVERIFY(scene.store.commit(scene.prepared));
        QVERIFY(!std::filesystem::exists(left));
        QVERIFY(std::filesystem::exists(foreign));
    }
};

QTEST_GUILESS_MAIN(TestSavingSequence)
#include "tst_saving_sequence.moc"
