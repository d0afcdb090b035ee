#include "core/base/posix_file_system.h"
#include "core/vault/freshness_watch.h"
#include "core/vault/seen_states.h"
#include "tests/core/vault/faulty_file_system.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTemporaryDir>

#include <sys/stat.h>

#include <thread>

using namespace countersign;
using namespace countersign::test;

namespace {

SeenState state(std::uint64_t counter, std::uint8_t digest = 1)
{
    SeenState seen{.saved = UnixTime(std::chrono::seconds(1'700'000'000)), .accounts = 13};
    seen.stamp.vaultId = VaultId({0xa0});
    seen.stamp.saveCounter = counter;
    seen.stamp.fileDigest = {digest};
    return seen;
}

SeenStateTable::Place place(std::uint8_t number)
{
    return {number};
}

} // namespace

class TestSeenStates : public QObject
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
    std::filesystem::path seenFile() const { return in("state/countersign/seen"); }
    SeenStates seen() { return SeenStates(m_files, m_random, seenFile()); }
    VaultStore store(const char *name = "a.otpv") { return VaultStore(m_files, m_random, in(name)); }
    FreshnessWatch watch(const char *name = "a.otpv")
    {
        return FreshnessWatch(m_files, m_random, seenFile(), in(name));
    }

    OpenVault create(const char *name = "a.otpv")
    {
        auto open = store(name).create(Vault(), password(), KdfCost::minimal());
        Q_ASSERT(open);
        return *std::move(open);
    }
    /// Saves, and remembers it, as a program does.
    void save(OpenVault &open, const char *name = "a.otpv")
    {
        FreshnessWatch watch = this->watch(name);
        const auto prepared = store(name).prepare(open);
        Q_ASSERT(prepared);
        const auto saved = store(name).commit(*prepared);
        Q_ASSERT(saved);
        open.stamp = prepared->result;
        watch.saved(*prepared, *saved);
    }
    std::optional<StaleCopy> openAndCheck(const char *name = "a.otpv")
    {
        FreshnessWatch watch = this->watch(name);
        const auto prepared = watch.prepare();
        Q_ASSERT(prepared);
        const auto open = store(name).open(password());
        Q_ASSERT(open);
        return watch.check(*open);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void remembersForItsOwnerOnly()
    {
        QVERIFY(seen().read()->entries().empty());
        QVERIFY(seen().record(place(1), state(41)));
        const auto table = seen().read();
        QVERIFY(table);
        QVERIFY(*table->find(place(1), state(1).stamp.vaultId) == state(41));
        QVERIFY(!table->find(place(2), state(1).stamp.vaultId));
        QVERIFY(!table->find(place(1), VaultId({0xb0})));
        struct stat found = {};
        QCOMPARE(::stat(seenFile().c_str(), &found), 0);
        QCOMPARE(found.st_mode & 0777, mode_t(0600));
    }

    void keepsWhatIsNewer()
    {
        QVERIFY(seen().record(place(1), state(45)));
        QVERIFY(seen().record(place(1), state(41)));
        QVERIFY(seen().record(place(1), state(45, 2)));
        QVERIFY(*seen().read()->find(place(1), state(1).stamp.vaultId) == state(45));
        QVERIFY(seen().record(place(1), state(46, 2)));
        QVERIFY(*seen().read()->find(place(1), state(1).stamp.vaultId) == state(46, 2));
        QVERIFY(seen().accept(place(1), state(41)));
        QVERIFY(*seen().read()->find(place(1), state(1).stamp.vaultId) == state(41));
    }

    void forgetsTheLongestUnused()
    {
        SeenStateTable table;
        for (std::uint8_t number = 0; number <= SeenStateTable::kMaxEntries; ++number)
            table.put(place(number), state(number));
        table.put(place(1), state(100));
        QCOMPARE(table.entries().size(), SeenStateTable::kMaxEntries);
        QVERIFY(!table.find(place(0), state(1).stamp.vaultId));
        QVERIFY(table.entries().front().place == place(1));
        const Bytes file = table.encode();
        QVERIFY(file.size() <= SeenStateTable::kMaxFileBytes);
        const auto again = SeenStateTable::decode(file);
        QVERIFY(again);
        QVERIFY(again->encode() == file);
    }

    void readsNothingFromAHostileFile()
    {
        SeenStateTable table;
        table.put(place(1), state(41));
        SeenState sparse = state(7);
        sparse.saved.reset();
        sparse.accounts.reset();
        table.put(place(2), sparse);
        const Bytes file = table.encode();
        QVERIFY(*SeenStateTable::decode(file)->find(place(2), sparse.stamp.vaultId) == sparse);
        for (std::size_t size = 0; size < file.size(); ++size)
            QVERIFY(!SeenStateTable::decode(ByteView(file).first(size)));
        for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
            Bytes changed = file;
            changed[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
            const auto decoded = SeenStateTable::decode(changed); // may be another table, but never a crash
            QVERIFY(!decoded || decoded->encode() == changed);
        }
        Bytes trailing = file;
        trailing.push_back(0);
        QCOMPARE(SeenStateTable::decode(trailing).error().code, ErrorCode::CborMalformed);
        QCOMPARE(SeenStateTable::decode(Bytes(SeenStateTable::kMaxFileBytes + 1)).error().code,
                 ErrorCode::FileTooLarge);
        QCOMPARE(SeenStateTable::decode(fromHex("a2617602647365656e80")).error().code, ErrorCode::VaultNewer);
        QCOMPARE(SeenStateTable::decode(fromHex("a2617601647365656e9841")).error().code, ErrorCode::CborMalformed);
    }

    void startsAnewAfterADamagedFileButNotAfterANewerOne()
    {
        std::filesystem::create_directories(seenFile().parent_path());
        writeFile(seenFile(), bytesOf("rubbish"));
        QCOMPARE(seen().read().error().code, ErrorCode::CborMalformed);
        QVERIFY(seen().record(place(1), state(41)));
        QCOMPARE(seen().read()->entries().size(), std::size_t(1));
        const Bytes newer = fromHex("a2617602647365656e80");
        writeFile(seenFile(), newer);
        QCOMPARE(seen().record(place(1), state(41)).error().code, ErrorCode::VaultNewer);
        QVERIFY(fileContent(seenFile()) == newer);
    }

    void letsTwoProgramsRemember()
    {
        constexpr int kEach = 20;
        std::vector<std::thread> programs;
        for (std::uint8_t program = 1; program <= 2; ++program) {
            programs.emplace_back([this, program] {
                PosixFileSystem files;
                CountingRandom random;
                for (int number = 0; number < program; ++number) // names of temporary files must differ
                    random.array<64>();
                const SeenStates states(files, random, seenFile());
                for (int counter = 1; counter <= kEach; ++counter)
                    (void)states.record(place(program), state(static_cast<std::uint64_t>(counter)));
            });
        }
        for (std::thread &program : programs)
            program.join();
        const auto table = seen().read();
        QVERIFY(table);
        for (std::uint8_t program = 1; program <= 2; ++program)
            QVERIFY(*table->find(place(program), state(1).stamp.vaultId) == state(kEach));
    }

    void putsWhatItRemembersOnTheDisk()
    {
        FaultyFileSystem files;
        QVERIFY(SeenStates(files, m_random, seenFile()).record(place(1), state(7)));
        const auto &done = files.operations;
        const auto renamed = std::ranges::find(done, "rename TEMPORARY seen");
        QVERIFY(renamed != done.end());
        QVERIFY(std::find(done.begin(), renamed, "sync") != renamed); // the file
        QVERIFY(std::find(renamed, done.end(), "sync") != done.end()); // and its name
    }

    void losesNothingWhenTheDiskFails()
    {
        QVERIFY(seen().record(place(1), state(41)));
        const Bytes before = fileContent(seenFile());
        std::size_t failures = 0;
        for (std::size_t call = 0;; ++call) {
            FaultyFileSystem faulty;
            faulty.failAt = call;
            const auto recorded = SeenStates(faulty, m_random, seenFile()).record(place(1), state(42));
            if (faulty.operations.size() <= call)
                break;
            failures += recorded ? 0 : 1;
            const auto table = seen().read();
            QVERIFY(table);
            const SeenState *known = table->find(place(1), state(1).stamp.vaultId);
            QVERIFY(known && (*known == state(41) || *known == state(42)));
            writeFile(seenFile(), before);
        }
        QVERIFY(failures > 5);
    }

    void tellsAnOlderCopy()
    {
        OpenVault open = create();
        save(open);
        const Bytes older = fileContent(in("a.otpv"));
        save(open);
        QVERIFY(!openAndCheck());
        writeFile(in("a.otpv"), older);
        const auto stale = openAndCheck();
        QVERIFY(stale);
        QVERIFY(stale->reason == ErrorCode::VaultOlderCopy);
        QCOMPARE(stale->file.stamp.saveCounter, std::uint64_t(2));
        QCOMPARE(stale->newest.stamp.saveCounter, std::uint64_t(3));
        QVERIFY(stale->file.saved && stale->newest.saved);
        QCOMPARE(*stale->newest.accounts, std::size_t(0));
        QVERIFY(openAndCheck()); // as long as nobody decides
    }

    void tellsAFork()
    {
        OpenVault open = create();
        const Bytes before = fileContent(in("a.otpv"));
        save(open);
        writeFile(in("b.otpv"), before);
        auto other = store("b.otpv").open(password());
        QVERIFY(other);
        save(*other, "b.otpv");
        QVERIFY(!openAndCheck("b.otpv")); // another file, which has its own states
        writeFile(in("a.otpv"), fileContent(in("b.otpv")));
        const auto stale = openAndCheck();
        QVERIFY(stale);
        QVERIFY(stale->reason == ErrorCode::VaultForked);
    }

    void countsAboveWhatWasSeen()
    {
        OpenVault open = create();
        const Bytes older = fileContent(in("a.otpv"));
        for (int saves = 0; saves < 5; ++saves)
            save(open);
        writeFile(in("a.otpv"), older);
        const auto stale = openAndCheck();
        QVERIFY(stale);
        auto accepted = store().open(password());
        QVERIFY(accepted);
        const auto prepared = store().prepare(*accepted, stale->newest.stamp.saveCounter);
        QVERIFY(prepared);
        QCOMPARE(prepared->result.saveCounter, std::uint64_t(7));
        QVERIFY(store().commit(*prepared));
        QVERIFY(!openAndCheck());
    }

    void followsLinksToTheSameFile()
    {
        OpenVault open = create();
        const Bytes older = fileContent(in("a.otpv"));
        save(open);
        std::filesystem::create_symlink("a.otpv", in("link.otpv"));
        writeFile(in("a.otpv"), older);
        QVERIFY(openAndCheck("link.otpv"));
    }

    void keepsQuietAboutACrashBetweenSaveAndRecord()
    {
        OpenVault open = create();
        save(open);
        QVERIFY(store().save(open)); // and no `saved`
        QVERIFY(!openAndCheck());
        QVERIFY(!openAndCheck());
    }

    void doesNotRememberWhatTheDiskDidNotConfirm()
    {
        OpenVault open = create();
        save(open);
        const Bytes confirmed = fileContent(in("a.otpv"));
        FreshnessWatch watch = this->watch();
        const auto prepared = store().prepare(open);
        QVERIFY(prepared);
        QVERIFY(store().commit(*prepared));
        watch.saved(*prepared, SaveConfirmation::NotConfirmedByDisk);
        QVERIFY(watch.prepare());
        QVERIFY(!watch.check(*store().open(password()))); // opened again by the same program
        writeFile(in("a.otpv"), confirmed); // power loss took it back
        QVERIFY(!openAndCheck());
    }

    void takesARestoredStateForAccepted()
    {
        OpenVault open = create();
        for (int saves = 0; saves < 3; ++saves)
            save(open);
        const auto generations = store().generations();
        QVERIFY(generations && !generations->empty());
        const Generation oldest = generations->back();
        const VaultStore kept(m_files, m_random, in(oldest.fileName.c_str()));
        QVERIFY(watch().accept(kept.inspect()->stamp, oldest.modified));
        QVERIFY(store().restoreGeneration(oldest));
        QVERIFY(!openAndCheck());
    }

    void readsWhatWasSeenBeforeTheFile()
    {
        // While this program derives its key, another one saves and remembers a newer state.
        OpenVault open = create();
        save(open);
        FreshnessWatch early = watch();
        QVERIFY(early.prepare());
        const auto opened = store().open(password());
        QVERIFY(opened);
        save(open);
        QVERIFY(!early.check(*opened));
        QVERIFY(!openAndCheck());
    }

    void opensWithTheKeysOfAnotherState()
    {
        OpenVault open = create();
        const VaultKeys keys = open.keys.clone();
        save(open);
        QVERIFY(store().open(keys));
        create("other.otpv");
        QCOMPARE(store("other.otpv").open(keys).error().code, ErrorCode::OtherVaultKey);
    }
};

QTEST_APPLESS_MAIN(TestSeenStates)
#include "tst_seen_states.moc"
