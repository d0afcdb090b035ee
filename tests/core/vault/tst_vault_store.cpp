#include "core/base/posix_file_system.h"
#include "core/vault/vault_file.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <limits>

using namespace countersign;
using namespace countersign::test;

namespace {

/// Runs as nobody for a while if this is root, who owns `folder` then.
class OrdinaryUser
{
public:
    explicit OrdinaryUser(const std::filesystem::path &folder)
        : m_isRoot(::geteuid() == 0)
    {
        constexpr uid_t kNobody = 65'534;
        if (m_isRoot && (::chown(folder.c_str(), kNobody, kNobody) != 0 || ::seteuid(kNobody) != 0))
            qFatal("cannot become an ordinary user");
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;
    ~OrdinaryUser()
    {
        if (m_isRoot && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }

private:
    bool m_isRoot;
};

} // namespace

class TestVaultStore : public QObject
{
    Q_OBJECT

private:
    PosixFileSystem m_files;
    CountingRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;

    std::filesystem::path in(const char *name) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }
    VaultStore store(const char *name = "a.otpv") { return VaultStore(m_files, m_random, in(name)); }
    Result<OpenVault> create(const VaultStore &store) { return store.create(Vault(), password(), KdfCost::minimal()); }
    void addAccount(OpenVault &open, const char *name)
    {
        std::vector<Account> accounts;
        accounts.push_back(account(m_random, "GitHub", name));
        QVERIFY(open.vault.apply(changes::add(open.vault, std::move(accounts))));
    }
    static mode_t modeOf(const std::filesystem::path &path)
    {
        struct stat found = {};
        return ::stat(path.c_str(), &found) == 0 ? found.st_mode & 0777 : 0;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void createsForItsOwnerOnly()
    {
        const VaultStore made = store("deep/folder/a.otpv");
        QVERIFY(!made.exists());
        const auto open = create(made);
        QVERIFY(open);
        QVERIFY(made.exists());
        QCOMPARE(open->stamp.saveCounter, std::uint64_t(1));
        QCOMPARE(modeOf(in("deep")), mode_t(0700));
        QCOMPARE(modeOf(in("deep/folder")), mode_t(0700));
        QCOMPARE(modeOf(in("deep/folder/a.otpv")), mode_t(0600));
        QCOMPARE(modeOf(in("deep/folder/.a.otpv.lock")), mode_t(0600));
    }

    void neverCreatesOverAFile()
    {
        writeFile(in("a.otpv"), bytesOf("something"));
        QCOMPARE(create(store()).error().code, ErrorCode::FileExists);
        QCOMPARE(fileContent(in("a.otpv")).size(), std::size_t(9));
    }

    void savesAndOpensAgain()
    {
        auto open = create(store());
        QVERIFY(open);
        addAccount(*open, "alice");
        const auto saved = store().save(*open);
        QVERIFY(saved && *saved == SaveConfirmation::Confirmed);
        const auto again = store().open(password());
        QVERIFY(again);
        QCOMPARE(again->stamp.saveCounter, std::uint64_t(2));
        QVERIFY(again->stamp == open->stamp);
        QCOMPARE(again->vault.accounts().front().name, "alice");
    }

    void opensWithItsRecoveryKey()
    {
        const RecoveryKey key = RecoveryKey::generate(m_random);
        QVERIFY(store().create(Vault(), password(), KdfCost::minimal(), &key));
        QVERIFY(store().open(key));
        QCOMPARE(store().open(RecoveryKey::generate(m_random)).error().code, ErrorCode::WrongSecret);
        const auto info = store().inspect();
        QVERIFY(info);
        QVERIFY(info->hasPasswordSlot);
        QVERIFY(info->hasRecoverySlot);
        QVERIFY(info->modified);
    }

    void neverOverwritesWhatAnotherWindowSaved()
    {
        auto first = create(store());
        auto second = store().open(password());
        QVERIFY(first && second);
        addAccount(*first, "first");
        addAccount(*second, "second");
        QVERIFY(store().save(*first));
        const Bytes saved = fileContent(in("a.otpv"));
        QCOMPARE(store().save(*second).error().code, ErrorCode::VaultChangedOnDisk);
        QVERIFY(fileContent(in("a.otpv")) == saved);
    }

    void neverOverwritesAnotherStateWithTheSameCounter()
    {
        auto first = create(store());
        auto second = store().open(password());
        QVERIFY(first && second);
        const Bytes before = fileContent(in("a.otpv"));
        QVERIFY(store().save(*first));
        writeFile(in("a.otpv"), before); // as a program does that keeps folders alike
        addAccount(*second, "second");
        QVERIFY(store().save(*second));
        QCOMPARE(second->stamp.saveCounter, first->stamp.saveCounter);
        QCOMPARE(store().save(*first).error().code, ErrorCode::VaultChangedOnDisk);
        QCOMPARE(store().open(password())->vault.accounts().size(), std::size_t(1));
    }

    void neverStartsTheSaveCounterOver()
    {
        const auto open = create(store());
        QVERIFY(open);
        constexpr std::uint64_t kLast = std::numeric_limits<std::uint64_t>::max();
        QCOMPARE(store().prepare(*open, kLast - 1)->result.saveCounter, kLast);
        QVERIFY((store().prepare(*open, kLast).error() == Error{ErrorCode::VaultLimit, "save_counter"}));
    }

    void noticesAFileThatWentAwayOrBroke()
    {
        auto open = create(store());
        QVERIFY(open);
        Bytes damaged = fileContent(in("a.otpv"));
        damaged[20'000] ^= 1;
        writeFile(in("a.otpv"), damaged);
        QCOMPARE(store().save(*open).error().code, ErrorCode::VaultChangedOnDisk);
        std::filesystem::remove(in("a.otpv"));
        QCOMPARE(store().save(*open).error().code, ErrorCode::VaultChangedOnDisk);
        QVERIFY(!store().exists());
    }

    void savesThroughALink()
    {
        std::filesystem::create_directory(in("real"));
        auto open = create(store("real/a.otpv"));
        QVERIFY(open);
        std::filesystem::create_symlink("real/a.otpv", in("link.otpv"));
        QVERIFY(store("link.otpv").save(*open));
        QVERIFY(std::filesystem::is_symlink(in("link.otpv")));
        QCOMPARE(store("real/a.otpv").inspect()->stamp.saveCounter, std::uint64_t(2));
        QVERIFY(std::filesystem::exists(in("real/.a.otpv.g1")));
        QVERIFY(!std::filesystem::exists(in(".link.otpv.g1")));
    }

    void tellsAReadOnlyFolder()
    {
        const OrdinaryUser user(in("")); // root may write everywhere
        auto open = create(store("folder/a.otpv"));
        QVERIFY(open);
        std::filesystem::permissions(in("folder"), std::filesystem::perms(0500));
        QCOMPARE(store("folder/a.otpv").save(*open).error().code, ErrorCode::FolderReadOnly);
        QCOMPARE(create(store("folder/b.otpv")).error().code, ErrorCode::FolderReadOnly);
        QVERIFY(store("folder/a.otpv").open(password()));
        std::filesystem::permissions(in("folder"), std::filesystem::perms(0700));
    }

    void tellsWhyThereIsNothingToRead_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("code");
        QTest::newRow("no file") << QByteArray("none.otpv") << static_cast<int>(ErrorCode::FileNotFound);
        QTest::newRow("no folder") << QByteArray("none/a.otpv") << static_cast<int>(ErrorCode::FileNotFound);
        QTest::newRow("a file as folder") << QByteArray("file/a.otpv") << static_cast<int>(ErrorCode::FileNotFound);
        QTest::newRow("a folder") << QByteArray("folder") << static_cast<int>(ErrorCode::FileUnreadable);
        QTest::newRow("a pipe") << QByteArray("pipe") << static_cast<int>(ErrorCode::FileUnreadable);
        QTest::newRow("a link to itself") << QByteArray("loop") << static_cast<int>(ErrorCode::FileUnreadable);
        QTest::newRow("an empty file") << QByteArray("empty") << static_cast<int>(ErrorCode::VaultEmpty);
        QTest::newRow("a huge file") << QByteArray("huge") << static_cast<int>(ErrorCode::FileTooLarge);
        QTest::newRow("as large as allowed") << QByteArray("large") << static_cast<int>(ErrorCode::VaultZeroed);
    }
    void tellsWhyThereIsNothingToRead()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const int, code);
        constexpr std::uintmax_t kLargest = 64 * 1024 * 1024 + 128 * 1024;
        writeFile(in("file"), bytesOf("text"));
        writeFile(in("empty"), {});
        for (const char *sparse : {"huge", "large"})
            writeFile(in(sparse), {});
        std::filesystem::resize_file(in("huge"), kLargest + 1);
        std::filesystem::resize_file(in("large"), kLargest);
        std::filesystem::create_directory(in("folder"));
        std::filesystem::create_symlink("loop", in("loop"));
        QCOMPARE(::mkfifo(in("pipe").c_str(), 0600), 0);
        QCOMPARE(static_cast<int>(store(name.constData()).inspect().error().code), code);
        if (name != "large") // 64 MiB once is enough
            QCOMPARE(static_cast<int>(store(name.constData()).open(password()).error().code), code);
    }

    void writesACopyThatOpens()
    {
        auto open = create(store());
        QVERIFY(open);
        addAccount(*open, "alice");
        const auto prepared = store().prepare(*open);
        QVERIFY(prepared);
        QVERIFY(store().writeCopy(*prepared, in("copy.otpv")));
        QCOMPARE(store("copy.otpv").open(password())->vault.accounts().size(), std::size_t(1));
        QVERIFY(!std::filesystem::exists(in(".copy.otpv.lock")));
        QCOMPARE(store().writeCopy(*prepared, in("copy.otpv")).error().code, ErrorCode::FileExists);
        for (const auto &entry : std::filesystem::directory_iterator(in(".")))
            QVERIFY2(entry.path().extension() != ".tmp", entry.path().c_str());
        QCOMPARE(store().writeCopy(*prepared, in("none/copy.otpv")).error().code, ErrorCode::FolderMissing);
    }

    void keepsEarlierStates()
    {
        auto open = create(store());
        QVERIFY(open);
        for (int save = 0; save < 15; ++save)
            QVERIFY(store().save(*open));
        const auto all = store().generations();
        QVERIFY(all);
        QCOMPARE(all->size(), std::size_t(10)); // all of one day: the last ten
        QCOMPARE(all->front().saveCounter, std::uint64_t(15));
        QCOMPARE(all->back().saveCounter, std::uint64_t(6));
    }

    void findsTheNewestIntactState()
    {
        QCOMPARE(store().newestIntactGeneration().error().code, ErrorCode::FileNotFound);
        auto open = create(store());
        QVERIFY(open);
        QCOMPARE(store().newestIntactGeneration().error().code, ErrorCode::FileNotFound);
        for (int save = 0; save < 3; ++save)
            QVERIFY(store().save(*open));
        QCOMPARE(store().newestIntactGeneration()->saveCounter, std::uint64_t(3));
        writeFile(in(".a.otpv.g3"), bytesOf("damaged"));
        QCOMPARE(store().newestIntactGeneration()->saveCounter, std::uint64_t(2));
    }

    void restoresAnEarlierStateAndKeepsTheDamagedFile()
    {
        auto open = create(store());
        QVERIFY(open);
        addAccount(*open, "alice");
        QVERIFY(store().save(*open));
        QVERIFY(store().save(*open));
        for (const char *expectedName : {"a.otpv.damaged", "a.otpv.damaged-2"}) {
            writeFile(in("a.otpv"), bytesOf("damaged"));
            const auto generation = store().newestIntactGeneration();
            QVERIFY(generation);
            const auto aside = store().restoreGeneration(*generation);
            QVERIFY(aside);
            QCOMPARE(aside->filename().string(), expectedName);
            QCOMPARE(fileContent(*aside).size(), std::size_t(7));
            QCOMPARE(store().open(password())->vault.accounts().size(), std::size_t(1));
        }
        // And work goes on, beside a generation with the same save counter.
        auto restored = store().open(password());
        QVERIFY(restored);
        QVERIFY(store().save(*restored));
        QVERIFY(store().save(*restored));
        QVERIFY(store().open(password()));
    }

    void restoresWhereTheFileIsGone()
    {
        auto open = create(store());
        QVERIFY(open);
        QVERIFY(store().save(*open));
        std::filesystem::remove(in("a.otpv"));
        const auto aside = store().restoreGeneration(*store().newestIntactGeneration());
        QVERIFY(aside);
        QVERIFY(aside->empty());
        QVERIFY(store().open(password()));
    }

    void refusesToRestoreADamagedState()
    {
        auto open = create(store());
        QVERIFY(open);
        QVERIFY(store().save(*open));
        const auto generation = store().newestIntactGeneration();
        QVERIFY(generation);
        writeFile(in(".a.otpv.g1"), bytesOf("damaged"));
        QCOMPARE(store().restoreGeneration(*generation).error().code, ErrorCode::NotAVault);
        QVERIFY(store().open(password()));
    }

    void keepsBothStatesThatShareACounter()
    {
        auto open = create(store());
        QVERIFY(open);
        const Bytes first = fileContent(in("a.otpv"));
        QVERIFY(store().save(*open)); // g1 is `first`
        std::filesystem::remove(in("a.otpv"));
        auto other = create(store());
        QVERIFY(other);
        const Bytes second = fileContent(in("a.otpv"));
        QVERIFY(store().save(*other));
        QVERIFY(fileContent(in(".a.otpv.g1")) == first);
        const auto all = store().generations();
        QCOMPARE(all->size(), std::size_t(2));
        for (const Generation &generation : *all) {
            if (generation.fileName != ".a.otpv.g1")
                QVERIFY(fileContent(in(generation.fileName.c_str())) == second);
        }
    }
};

QTEST_GUILESS_MAIN(TestVaultStore)
#include "tst_vault_store.moc"
