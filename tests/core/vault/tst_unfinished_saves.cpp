#include "core/vault/vault_file.h"
#include "tests/core/vault/faulty_file_system.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace countersign;
using namespace countersign::test;

/// What a crash in the middle of a save leaves behind is offered, used, discarded or kept; never silently deleted.
class TestUnfinishedSaves : public QObject
{
    Q_OBJECT

private:
    static constexpr const char *kLeftover = ".a.otpv.0badcafe.tmp";

    /// A vault that was saved twice, and a third save that is complete but not in place.
    struct Scene
    {
        QTemporaryDir folder;
        CountingRandom random;
        FaultyFileSystem files;
        std::filesystem::path path = in("a.otpv");
        VaultStore store = VaultStore(files, random, path);
        OpenVault open = made();
        PreparedSave unfinished = next("unfinished");

        std::filesystem::path in(const char *name) const
        {
            return std::filesystem::path(folder.path().toStdString()) / name;
        }
        OpenVault made()
        {
            auto created = store.create(Vault(), password(), KdfCost::minimal());
            Q_ASSERT(created);
            const auto saved = store.save(*created);
            Q_ASSERT(saved);
            return *std::move(created);
        }
        PreparedSave next(const char *name)
        {
            OpenVault later{.vault = vaultWith(oneAccount(name)), .keys = open.keys.clone(), .stamp = open.stamp};
            return *store.prepare(later);
        }
        std::vector<Account> oneAccount(const char *name)
        {
            std::vector<Account> accounts;
            accounts.push_back(account(random, "GitHub", name));
            return accounts;
        }
        std::string nameInFile() { return store.open(password())->vault.accounts().front().name; }
        std::set<std::string> names() const
        {
            std::set<std::string> names;
            for (const auto &entry : std::filesystem::directory_iterator(path.parent_path()))
                names.insert(entry.path().filename().string());
            return names;
        }
    };

    static Bytes firstHalf(const Bytes &file)
    {
        return Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(file.size() / 2));
    }

private Q_SLOTS:
    void offersASaveThatACrashCutShort()
    {
        Scene scene;
        QCOMPARE(scene.store.unfinishedSave().error().code, ErrorCode::FileNotFound);
        writeFile(scene.in(kLeftover), scene.unfinished.file);
        const auto found = scene.store.unfinishedSave();
        QVERIFY(found);
        QCOMPARE(found->fileName, kLeftover);
        QCOMPARE(found->saveCounter, 3U);
        QVERIFY(found->modified > UnixTime());
    }

    void offersNothingElse_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("content");
        const QByteArray usual(kLeftover);
        QTest::newRow("half of it") << usual << QByteArray("half");
        QTest::newRow("an empty file") << usual << QByteArray("empty");
        QTest::newRow("the state that is in place") << usual << QByteArray("present");
        QTest::newRow("an earlier state") << usual << QByteArray("earlier");
        QTest::newRow("another vault") << usual << QByteArray("foreign");
        QTest::newRow("another file's") << QByteArray(".b.otpv.0badcafe.tmp") << QByteArray("whole");
        QTest::newRow("not a temporary file") << QByteArray(".a.otpv.0badcafe") << QByteArray("whole");
    }
    void offersNothingElse()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, content);
        Scene scene;
        Scene other;
        OpenVault foreign{.vault = Vault(), .keys = keysFor(other.random), .stamp = other.open.stamp};
        QVERIFY(foreign.keys.vaultId() != scene.open.keys.vaultId());
        const std::map<QByteArray, Bytes> contents{{"whole", scene.unfinished.file},
                                                   {"half", firstHalf(scene.unfinished.file)},
                                                   {"empty", {}},
                                                   {"present", fileContent(scene.path)},
                                                   {"earlier", fileContent(scene.in(".a.otpv.g1"))},
                                                   {"foreign", scene.store.prepare(foreign)->file}};
        writeFile(scene.in(name.constData()), contents.at(content));
        QCOMPARE(scene.store.unfinishedSave().error().code, ErrorCode::FileNotFound);
    }

    void offersTheNewestOfSeveral()
    {
        Scene scene;
        writeFile(scene.in(".a.otpv.00000001.tmp"), scene.unfinished.file);
        scene.open.stamp = scene.unfinished.result;
        writeFile(scene.in(".a.otpv.00000002.tmp"), scene.next("later").file);
        writeFile(scene.in(".a.otpv.00000003.tmp"), firstHalf(scene.next("torn").file));
        QCOMPARE(scene.store.unfinishedSave()->saveCounter, 4U);
    }

    void putsItInPlaceAndKeepsTheStateBefore()
    {
        Scene scene;
        const Bytes before = fileContent(scene.path);
        writeFile(scene.in(kLeftover), scene.unfinished.file);
        const auto kept = scene.store.restoreGeneration(*scene.store.unfinishedSave());
        QVERIFY(kept);
        QCOMPARE(kept->filename().string(), ".a.otpv.g2");
        QVERIFY(fileContent(*kept) == before);
        QCOMPARE(scene.nameInFile(), "unfinished");
        const std::set<std::string> expected{".a.otpv.g1", ".a.otpv.g2", ".a.otpv.lock", "a.otpv"};
        QVERIFY(scene.names() == expected);

        auto open = scene.store.open(password());
        QVERIFY(scene.store.save(*open));
        QCOMPARE(scene.store.inspect()->stamp.saveCounter, 4U);
    }

    void putsItInThePlaceOfADamagedFile()
    {
        Scene scene;
        writeFile(scene.in(kLeftover), scene.unfinished.file);
        writeFile(scene.path, bytesOf("damaged"));
        const auto kept = scene.store.restoreGeneration(*scene.store.unfinishedSave());
        QVERIFY(kept);
        QCOMPARE(kept->filename().string(), "a.otpv.damaged");
        QCOMPARE(scene.nameInFile(), "unfinished");
    }

    void putsItInThePlaceOfAMissingFile()
    {
        Scene scene;
        writeFile(scene.in(kLeftover), scene.unfinished.file);
        std::filesystem::remove(scene.path);
        const auto kept = scene.store.restoreGeneration(*scene.store.unfinishedSave());
        QVERIFY(kept && kept->empty());
        QCOMPARE(scene.nameInFile(), "unfinished");
    }

    void keepsEverythingIfItCannotBePutInPlace()
    {
        Scene undisturbed;
        writeFile(undisturbed.in(kLeftover), undisturbed.unfinished.file);
        const auto offered = undisturbed.store.unfinishedSave();
        undisturbed.files.reset();
        QVERIFY(undisturbed.store.restoreGeneration(*offered));
        const std::size_t steps = undisturbed.files.operations.size();
        QVERIFY(steps > 25);
        for (std::size_t step = 0; step < steps; ++step) {
            Scene scene;
            const Bytes before = fileContent(scene.path);
            writeFile(scene.in(kLeftover), scene.unfinished.file);
            const auto unfinished = scene.store.unfinishedSave();
            scene.files.reset();
            scene.files.failAt = step;
            const auto used = scene.store.restoreGeneration(*unfinished);
            const std::string context = scene.files.operations[step] + ", step " + std::to_string(step);
            const bool isInPlace = fileContent(scene.path) == scene.unfinished.file;
            QVERIFY2(isInPlace || fileContent(scene.path) == before, context.c_str());
            QVERIFY2(isInPlace || !used, context.c_str());
            QVERIFY2(isInPlace || fileContent(scene.in(kLeftover)) == scene.unfinished.file, context.c_str());
            // If the file could not be read, it counts as damaged.
            const bool isKept
                = fileContent(scene.in(".a.otpv.g2")) == before || fileContent(scene.in("a.otpv.damaged")) == before;
            QVERIFY2(!isInPlace || isKept, context.c_str());
        }
    }

    void discardsItWhenAsked()
    {
        Scene scene;
        writeFile(scene.in(kLeftover), scene.unfinished.file);
        QVERIFY(scene.store.discardUnfinishedSave(*scene.store.unfinishedSave()));
        QVERIFY(!std::filesystem::exists(scene.in(kLeftover)));
        QCOMPARE(scene.store.unfinishedSave().error().code, ErrorCode::FileNotFound);
    }

    void discardsNothingButUnfinishedSaves()
    {
        Scene scene;
        for (const char *name : {"a.otpv", ".a.otpv.g1", ".a.otpv.lock"}) {
            QCOMPARE(scene.store.discardUnfinishedSave({.fileName = name}).error().code, ErrorCode::FileNotFound);
            QVERIFY(std::filesystem::exists(scene.in(name)));
        }
    }

    void becomesAnEarlierStateWithTheNextSave()
    {
        Scene scene;
        writeFile(scene.in(kLeftover), scene.unfinished.file);
        QVERIFY(scene.store.save(scene.open)); // has the same save counter
        QVERIFY(!std::filesystem::exists(scene.in(kLeftover)));
        QCOMPARE(scene.store.unfinishedSave().error().code, ErrorCode::FileNotFound);
        const auto all = scene.store.generations();
        QVERIFY(std::ranges::any_of(*all, [&](const Generation &generation) {
            return fileContent(scene.in(generation.fileName.c_str())) == scene.unfinished.file;
        }));

        // And not a second time once that save is an earlier state, too.
        const auto count = all->size();
        writeFile(scene.in(kLeftover), scene.unfinished.file);
        QVERIFY(scene.store.save(scene.open));
        QVERIFY(!std::filesystem::exists(scene.in(kLeftover)));
        QCOMPARE(scene.store.generations()->size(), count + 1);
    }

    void staysWhileItIsNewer()
    {
        Scene scene;
        scene.open.stamp.saveCounter = 8;
        writeFile(scene.in(kLeftover), scene.next("much later").file);
        auto open = scene.store.open(password());
        QVERIFY(scene.store.save(*open));
        QCOMPARE(scene.store.unfinishedSave()->saveCounter, 9U);
    }

    void leavesThoseOfANeighbourAlone_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isWhole");
        for (const char *name : {".a.otpv.copy.0badcafe.tmp", ".a.otpv.0badcafe.0badcafe.tmp", ".a.otpv.x.tmp"}) {
            QTest::addRow("%s, complete", name) << QByteArray(name) << true;
            QTest::addRow("%s, under way", name) << QByteArray(name) << false;
        }
    }
    void leavesThoseOfANeighbourAlone()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const bool, isWhole);
        Scene scene;
        const auto neighbours = scene.in(name.constData());
        const Bytes content = isWhole ? scene.unfinished.file : firstHalf(scene.unfinished.file);
        writeFile(neighbours, content);
        QCOMPARE(scene.store.unfinishedSave().error().code, ErrorCode::FileNotFound);
        const Generation asked{.fileName = name.toStdString()};
        QCOMPARE(scene.store.discardUnfinishedSave(asked).error().code, ErrorCode::FileNotFound);
        QVERIFY(scene.store.save(scene.open));
        QVERIFY(fileContent(neighbours) == content);
    }

    void isNotOfferedWhileAnotherProgramSaves()
    {
        Scene scene;
        writeFile(scene.in(kLeftover), scene.unfinished.file);
        const auto offered = scene.store.unfinishedSave();
        PosixFileSystem other;
        const OpenFile folder(other, *other.openDirectory(scene.path.parent_path()));
        const OpenFile holder(other, *other.openAt(folder.handle(), ".a.otpv.lock", OpenMode::LockFile));
        QVERIFY(*other.tryLock(holder.handle()));
        QCOMPARE(scene.store.unfinishedSave().error().code, ErrorCode::VaultInUse);
        QCOMPARE(scene.store.restoreGeneration(*offered).error().code, ErrorCode::VaultInUse);
        QCOMPARE(scene.store.discardUnfinishedSave(*offered).error().code, ErrorCode::VaultInUse);
        QVERIFY(std::filesystem::exists(scene.in(kLeftover)));
    }

    void isNotPutOverWhatAnotherProgramSavedSinceTheQuestion()
    {
        Scene scene;
        writeFile(scene.in(kLeftover), scene.unfinished.file);
        const auto offered = scene.store.unfinishedSave();
        QVERIFY(scene.store.commit(scene.next("meanwhile")));
        QCOMPARE(scene.store.restoreGeneration(*offered).error().code, ErrorCode::VaultChangedOnDisk);
        QCOMPARE(scene.nameInFile(), "meanwhile");
    }
};

QTEST_GUILESS_MAIN(TestUnfinishedSaves)
#include "tst_unfinished_saves.moc"
