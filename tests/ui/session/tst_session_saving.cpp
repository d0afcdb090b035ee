#include "tests/support/session_fixture.h"

#include <QTest>

#include <cerrno>
#include <fstream>

using namespace countersign;
using namespace std::chrono_literals;

class TestSessionSaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_fixture = std::make_unique<SessionFixture>();
        QVERIFY(m_fixture->create(samples::twoDrafts()));
    }

    void savesAfterEveryChange()
    {
        QSignalSpy states(&session(), &Session::saveStateChanged);
        rename("other");
        QCOMPARE(session().saveState(), Session::SaveState::Saving);
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(session().saveState(), Session::SaveState::Saved);
        QCOMPARE(states.count(), 2);
        QCOMPARE(nameOnDisk(), "other");
    }

    void changesDuringASaveGoTogetherIntoTheNextOne()
    {
        const int before = m_fixture->files.saveCount();
        m_fixture->files.holdSaves();
        rename("first");
        for (const char *name : {"second", "third", "fourth"})
            rename(name);
        m_fixture->files.letSavesGo();
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(m_fixture->files.saveCount(), before + 2);
        QCOMPARE(nameOnDisk(), "fourth");
    }

    void aFailedSaveKeepsTheChangeAndIsRetried()
    {
        m_fixture->files.failWrites(ENOSPC);
        QSignalSpy failed(&session(), &Session::saveFailed);
        rename("other");
        QVERIFY(failed.wait());
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::DiskFull);
        QCOMPARE(session().saveState(), Session::SaveState::Failed);
        QCOMPARE(m_fixture->account(0).name, "other");
        QCOMPARE(nameOnDisk(), "mona");
        QVERIFY(!session().waitForSave(10s));

        m_fixture->files.failWrites(0);
        session().retrySave();
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(session().saveState(), Session::SaveState::Saved);
        QCOMPARE(nameOnDisk(), "other");
    }

    void theNextChangeTriesAgainByItself()
    {
        m_fixture->files.failWrites(EIO);
        rename("first");
        QVERIFY(!session().waitForSave(10s));
        m_fixture->files.failWrites(0);
        rename("second");
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(nameOnDisk(), "second");
    }

    void aFailedChangeSurvivesTheLock()
    {
        m_fixture->files.failWrites(ENOSPC);
        rename("other");
        QVERIFY(!session().waitForSave(10s));
        session().lock();
        QVERIFY(!session().waitForSave(10s));
        QCOMPARE(session().saveState(), Session::SaveState::Failed);

        QVERIFY(m_fixture->unlock()); // the disk is still full
        QCOMPARE(m_fixture->account(0).name, "other");
        QCOMPARE(session().saveState(), Session::SaveState::Failed);
        m_fixture->files.failWrites(0);
        session().retrySave();
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(nameOnDisk(), "other");
    }

    void saysIfTheDiskDidNotConfirmANewVault()
    {
        SessionFixture fresh;
        fresh.files.failFolderSyncs(true);
        QVERIFY(fresh.create());
        QCOMPARE(fresh.session.saveState(), Session::SaveState::SavedNotConfirmed);
        fresh.files.failFolderSyncs(false);
        fresh.session.retrySave();
        QVERIFY(fresh.session.waitForSave(10s));
        QCOMPARE(fresh.session.saveState(), Session::SaveState::Saved);
    }

    void savesAgainWhatTheDiskDidNotConfirm()
    {
        m_fixture->files.failFolderSyncs(true);
        rename("other");
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(session().saveState(), Session::SaveState::SavedNotConfirmed);
        QCOMPARE(nameOnDisk(), "other");
        m_fixture->files.failFolderSyncs(false);
        session().retrySave();
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(session().saveState(), Session::SaveState::Saved);
        QCOMPARE(nameOnDisk(), "other");
    }

    void aFailedChangeIsSavedWhileLockedOnceTheDiskHasSpace()
    {
        m_fixture->files.failWrites(ENOSPC);
        rename("other");
        QVERIFY(!session().waitForSave(10s));
        session().lock();
        QVERIFY(!session().waitForSave(10s));
        m_fixture->files.failWrites(0);
        session().retrySave();
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(nameOnDisk(), "other");
    }

    void unlockingSavesWhatFailedBefore()
    {
        m_fixture->files.failWrites(ENOSPC);
        rename("other");
        session().lock();
        QVERIFY(!session().waitForSave(10s));
        m_fixture->files.failWrites(0);
        QVERIFY(m_fixture->unlock());
        QCOMPARE(session().saveState(), Session::SaveState::Saved);
        QCOMPARE(nameOnDisk(), "other");
        rename("and again");
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(nameOnDisk(), "and again");
    }

    void lockingDuringASaveLosesNothing()
    {
        m_fixture->files.holdSaves();
        rename("first");
        rename("second"); // waits for the first
        session().lock();
        m_fixture->files.letSavesGo();
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(nameOnDisk(), "second");
        QVERIFY(m_fixture->unlock());
        QCOMPARE(m_fixture->account(0).name, "second");
    }

    void lockingDuringASaveThatFailsLosesNothing()
    {
        m_fixture->files.holdSaves();
        rename("first");
        rename("second");
        m_fixture->files.failWrites(ENOSPC);
        session().lock();
        m_fixture->files.letSavesGo();
        QVERIFY(!session().waitForSave(10s));
        m_fixture->files.failWrites(0);
        session().retrySave();
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(nameOnDisk(), "second");
    }

    void endingTheProgramDuringASaveLosesNothing()
    {
        const auto path = session().vaultPath();
        Session other(m_fixture->files, m_fixture->random, m_fixture->clock, path);
        {
            Session ending(m_fixture->files, m_fixture->random, m_fixture->clock, path);
            QSignalSpy unlocked(&ending, &Session::unlocked);
            ending.unlock(SessionFixture::password());
            QVERIFY(unlocked.wait());
            Account edited = ending.vault().accounts()[0].clone();
            edited.name = "last words";
            QVERIFY(ending.apply(changes::edit(edited.clone())));
            edited.name = "very last words";
            QVERIFY(ending.apply(changes::edit(std::move(edited))));
        }
        QCOMPARE(nameOnDisk(), "very last words");
    }

    void writesACopyElsewhereAndNeverOverAFile()
    {
        m_fixture->files.failWrites(ENOSPC);
        rename("other");
        QVERIFY(!session().waitForSave(10s));
        const auto copy = m_fixture->path("copy.otpv");
        QCOMPARE(session().saveCopy(copy).error().code, ErrorCode::DiskFull);
        m_fixture->files.failWrites(0);
        QVERIFY(session().saveCopy(copy));
        QCOMPARE(session().saveCopy(copy).error().code, ErrorCode::FileExists);
        const auto opened = VaultStore(m_fixture->files, m_fixture->random, copy).open(SessionFixture::password());
        QVERIFY(opened);
        QCOMPARE(opened->vault.accounts()[0].name, "other");
    }

    void theHotpCounterIsSavedBeforeTheCodeIsGivenOut()
    {
        QSignalSpy ready(&session(), &Session::hotpCodeReady);
        std::uint64_t counterOnDisk = 0;
        connect(&session(), &Session::hotpCodeReady, this,
                [this, &counterOnDisk] { counterOnDisk = m_fixture->onDisk()->vault.accounts()[1].counter; });
        QVERIFY(session().requestHotpCode(m_fixture->id(1)));
        QCOMPARE(ready.count(), 0);
        QVERIFY(ready.wait());
        QCOMPARE(ready[0][1].toString(), QStringLiteral("755224"));
        QCOMPARE(counterOnDisk, 1U);
    }

    void aFailingDiskGivesNoHotpCodeUntilTheCounterIsSaved()
    {
        QSignalSpy ready(&session(), &Session::hotpCodeReady);
        m_fixture->files.failWrites(ENOSPC);
        QVERIFY(session().requestHotpCode(m_fixture->id(1)));
        QVERIFY(!session().waitForSave(10s));
        QCOMPARE(ready.count(), 0);
        QVERIFY(!session().lastHotpCode(m_fixture->id(1)));
        QVERIFY(session().requestHotpCode(m_fixture->id(1))); // asks for the same code again
        QVERIFY(!session().waitForSave(10s));

        m_fixture->files.failWrites(0);
        session().retrySave();
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(ready.count(), 1);
        QCOMPARE(ready[0][1].toString(), QStringLiteral("755224"));
        QCOMPARE(m_fixture->account(1).counter, 1U);
    }

    void newKeysAreTakenOnlyOnceTheyAreSaved()
    {
        QSignalSpy changed(&session(), &Session::keysChanged);
        QSignalSpy failed(&session(), &Session::saveFailed);
        m_fixture->files.failWrites(ENOSPC);
        session().changePassword(SecretBytes::fromText("new"), KdfCost::minimal());
        QVERIFY(failed.wait());
        QCOMPARE(changed.count(), 0);
        QVERIFY(m_fixture->onDisk()); // the old password still opens it
        m_fixture->files.failWrites(0);
        session().retrySave();
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(changed.count(), 1);
    }

private:
    Session &session() { return m_fixture->session; }

    void rename(const char *name)
    {
        Account edited = m_fixture->account(0).clone();
        edited.name = name;
        QVERIFY(session().apply(changes::edit(std::move(edited))));
    }

    std::string nameOnDisk()
    {
        const auto vault = m_fixture->onDisk();
        return vault ? vault->vault.accounts()[0].name : "unreadable";
    }

    std::unique_ptr<SessionFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestSessionSaving)
#include "tst_session_saving.moc"
