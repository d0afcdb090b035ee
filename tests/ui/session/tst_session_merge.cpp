#include "tests/support/other_program.h"

#include <QTest>

#include <filesystem>
#include <functional>
#include <set>

using namespace countersign;
using namespace std::chrono_literals;

/// The session and another program that saved the same file.
class TestSessionMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_fixture = std::make_unique<SessionFixture>();
        QVERIFY(m_fixture->create(samples::twoDrafts()));
    }

    void neverOverwritesWhatAnotherWindowSaved()
    {
        const auto other = anotherWindow();
        Account renamed = m_fixture->account(0).clone();
        renamed.name = "ours";
        QVERIFY(session().apply(changes::edit(std::move(renamed))));
        QVERIFY(session().waitForSave(10s));

        QSignalSpy failed(other.get(), &Session::saveFailed);
        Account edited = other->vault().accounts()[0].clone();
        edited.name = "theirs";
        QVERIFY(other->apply(changes::edit(std::move(edited))));
        QVERIFY(failed.wait());
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::VaultChangedOnDisk);
        QCOMPARE(namesOnDisk(), (std::set<std::string>{"ours", "token"}));

        other->discardUnsaved();
        QCOMPARE(other->saveState(), Session::SaveState::Saved);
        unlock(*other);
        QCOMPARE(other->vault().accounts()[0].name, "ours");
    }

    void bringsTogetherWhatTwoWindowsChanged()
    {
        const auto other = anotherWindow();
        add(session(), "ours");
        QVERIFY(session().waitForSave(10s));
        add(*other, "theirs");
        QVERIFY(!other->waitForSave(10s));
        QSignalSpy inserted(other.get(), &Session::accountsInserted);
        other->mergeWithFile();
        QVERIFY(other->waitForSave(10s));
        QCOMPARE(other->saveState(), Session::SaveState::Saved);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(namesOnDisk(), (std::set<std::string>{"mona", "token", "ours", "theirs"}));

        add(*other, "more"); // and life goes on
        QVERIFY(other->waitForSave(10s));
        QCOMPARE(namesOnDisk().size(), std::size_t(5));
    }

    void bringsTogetherWithoutGivingAnHotpCodeTwice()
    {
        const auto other = anotherWindow();
        QSignalSpy ours(&session(), &Session::hotpCodeReady);
        QSignalSpy theirs(other.get(), &Session::hotpCodeReady);
        QVERIFY(session().requestHotpCode(m_fixture->id(1)));
        QVERIFY(session().waitForSave(10s));
        QVERIFY(other->requestHotpCode(m_fixture->id(1)));
        QVERIFY(!other->waitForSave(10s));
        QCOMPARE(theirs.count(), 0);
        other->mergeWithFile();
        QVERIFY(other->waitForSave(10s));
        QCOMPARE(ours[0][1].toString(), QStringLiteral("755224"));
        QCOMPARE(theirs.count(), 1);
        QCOMPARE(theirs[0][1].toString(), QStringLiteral("287082"));
        QCOMPARE(m_fixture->onDisk()->vault.accounts()[1].counter, 2U);
    }

    void writesAFileAgainThatHasGone()
    {
        const std::uint64_t before = session().saveCounter();
        std::filesystem::remove(session().vaultPath());
        add(session(), "ours");
        QVERIFY(!session().waitForSave(10s));
        QCOMPARE(session().saveProblem().code, ErrorCode::VaultChangedOnDisk);
        session().mergeWithFile();
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(namesOnDisk(), (std::set<std::string>{"mona", "token", "ours"}));
        QVERIFY(m_fixture->onDisk()->stamp.saveCounter > before); // newer than every backup of it
        add(session(), "more"); // and life goes on
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(namesOnDisk().size(), std::size_t(4));
    }

    void aFileThatCameBackMeanwhileIsLeftAlone()
    {
        const auto path = session().vaultPath();
        const auto away = m_fixture->path("away.otpv");
        std::filesystem::rename(path, away);
        add(session(), "ours");
        QVERIFY(!session().waitForSave(10s));
        m_fixture->files.holdSaves();
        session().mergeWithFile();
        // Held where the new file is made; only now does the old one come back.
        QTRY_COMPARE(session().saveState(), Session::SaveState::Saving);
        QTRY_VERIFY(m_fixture->files.isHolding());
        std::filesystem::rename(away, path);
        m_fixture->files.letSavesGo();
        QVERIFY(!session().waitForSave(10s));
        QCOMPARE(session().saveProblem().code, ErrorCode::FileExists);
        QCOMPARE(namesOnDisk(), (std::set<std::string>{"mona", "token"}));
        QVERIFY(session().find(session().vault().accounts().back().id));
        session().mergeWithFile();
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(namesOnDisk(), (std::set<std::string>{"mona", "token", "ours"}));
    }

    void lockingWhileBringingTogetherLosesNothing()
    {
        const auto other = anotherWindow();
        add(session(), "ours");
        QVERIFY(session().waitForSave(10s));
        add(*other, "theirs");
        QVERIFY(!other->waitForSave(10s));
        other->mergeWithFile();
        other->lock();
        QVERIFY(!other->waitForSave(10s));
        QVERIFY(namesOnDisk().contains("ours"));
        unlock(*other);
        QCOMPARE(other->saveState(), Session::SaveState::Failed);
        other->mergeWithFile();
        QVERIFY(other->waitForSave(10s));
        QCOMPARE(namesOnDisk(), (std::set<std::string>{"mona", "token", "ours", "theirs"}));
    }

    void asksForTheNewPasswordWhereTheVaultKeyWasReplaced()
    {
        OtherProgram(*m_fixture).addAccount();
        OtherProgram(*m_fixture).replaceVaultKey(newPassword());
        QCOMPARE(failureOf([this] { add(session(), "ours"); }), ErrorCode::VaultChangedOnDisk);
        QCOMPARE(failureOf([this] { session().mergeWithFile(); }), ErrorCode::OtherVaultKey);
        QCOMPARE(session().saveState(), Session::SaveState::Failed);
        QCOMPARE(session().vault().accounts().size(), std::size_t(3)); // the change stays, and can be kept elsewhere
        QVERIFY(session().saveCopy(m_fixture->path("copy.otpv")));
        QCOMPARE(namesOnDisk(newPassword()), (std::set<std::string>{"mona", "token", "theirs"}));

        mergeWithNewPassword();
        const std::set<std::string> all{"mona", "token", "theirs", "ours"};
        QCOMPARE(namesOnDisk(newPassword()), all);
        QCOMPARE(namesOnDisk(), std::set<std::string>{"unreadable"}); // the new key stays in force
        add(session(), "more");
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(namesOnDisk(newPassword()).size(), std::size_t(5));
    }

    void keysOfTheOtherProgramWinBecauseTheyAreSaved()
    {
        OtherProgram(*m_fixture).replaceVaultKey(newPassword());
        QSignalSpy notChanged(&session(), &Session::keysNotChanged);
        QSignalSpy changed(&session(), &Session::keysChanged);
        const auto third = [] { return SecretBytes::fromText("third"); };
        QCOMPARE(failureOf([&] { session().addPassword(third(), KdfCost::minimal()); }), ErrorCode::VaultChangedOnDisk);
        QCOMPARE(failureOf([this] { session().mergeWithFile(); }), ErrorCode::OtherVaultKey);
        mergeWithNewPassword();
        QCOMPARE(notChanged.count(), 1);
        QCOMPARE(notChanged[0][0].value<Error>().code, ErrorCode::VaultChangedOnDisk);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(namesOnDisk(third()), std::set<std::string>{"unreadable"});
        QCOMPARE(namesOnDisk(newPassword()).size(), std::size_t(2));
    }

    void anOlderCopyBringsNoOldPasswordBack()
    {
        std::filesystem::copy_file(session().vaultPath(), m_fixture->path("older"));
        QSignalSpy changed(&session(), &Session::keysChanged);
        session().changePassword(newPassword(), KdfCost::minimal());
        QVERIFY(changed.wait());
        std::filesystem::copy_file(m_fixture->path("older"), session().vaultPath(),
                                   std::filesystem::copy_options::overwrite_existing);
        QCOMPARE(failureOf([this] { add(session(), "ours"); }), ErrorCode::VaultChangedOnDisk);
        session().mergeWithFile(); // the vault key is the same
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(namesOnDisk(), std::set<std::string>{"unreadable"});
        QCOMPARE(namesOnDisk(newPassword()), (std::set<std::string>{"mona", "token", "ours"}));
    }

    void saysThatAnUnsavedChangeNeedsTheFormerPassword()
    {
        OtherProgram(*m_fixture).replaceVaultKey(newPassword());
        QCOMPARE(failureOf([this] { add(session(), "ours"); }), ErrorCode::VaultChangedOnDisk);
        session().lock();
        QVERIFY(!session().waitForSave(10s));
        QCOMPARE(refusalOf(session(), newPassword()), ErrorCode::FormerSecretNeeded);
        QCOMPARE(refusalOf(session(), SecretBytes::fromText("neither")), ErrorCode::WrongSecret);
        unlock(session());
        QCOMPARE(session().vault().accounts().size(), std::size_t(3));
        QCOMPARE(failureOf([this] { session().mergeWithFile(); }), ErrorCode::OtherVaultKey);
        mergeWithNewPassword();
        QCOMPARE(namesOnDisk(newPassword()), (std::set<std::string>{"mona", "token", "ours"}));
    }

private:
    Session &session() { return m_fixture->session; }
    static SecretBytes newPassword() { return SecretBytes::fromText("a new password"); }

    std::unique_ptr<Session> anotherWindow()
    {
        auto other
            = std::make_unique<Session>(m_fixture->files, m_fixture->random, m_fixture->clock, session().vaultPath());
        unlock(*other);
        return other;
    }

    static void unlock(Session &session, SecretBytes password = SessionFixture::password())
    {
        QSignalSpy unlocked(&session, &Session::unlocked);
        session.unlock(std::move(password));
        QVERIFY(unlocked.wait());
    }

    static ErrorCode refusalOf(Session &session, SecretBytes password)
    {
        QSignalSpy failed(&session, &Session::unlockFailed);
        session.unlock(std::move(password));
        return failed.wait() ? failed[0][0].value<Error>().code : ErrorCode::Cancelled;
    }

    static void add(Session &session, const char *name)
    {
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp(name, name, std::string(20, name[0])));
        QVERIFY(session.addAccounts(std::move(drafts)));
    }

    std::set<std::string> namesOnDisk(const SecretBytes &password = SessionFixture::password())
    {
        std::set<std::string> names;
        const auto open = VaultStore(m_fixture->files, m_fixture->random, session().vaultPath()).open(password);
        if (!open)
            return {"unreadable"};
        for (const Account &account : open->vault.accounts())
            names.insert(account.name);
        return names;
    }

    /// What the session says of a save, or of bringing together, that fails.
    ErrorCode failureOf(const std::function<void()> &work)
    {
        QSignalSpy failed(&session(), &Session::saveFailed);
        work();
        return failed.wait() ? failed[0][0].value<Error>().code : ErrorCode::Cancelled;
    }

    /// As the window does with the new password.
    void mergeWithNewPassword()
    {
        std::optional<OpenVault> theirs;
        session().openOther(session().vaultPath(), newPassword(), &session(),
                            [&theirs](Result<Session::OtherVault> opened) { theirs = std::move(opened->open); });
        QTRY_VERIFY_WITH_TIMEOUT(theirs, 30'000);
        session().mergeWith(*std::move(theirs));
        QVERIFY(session().waitForSave(10s));
    }

    std::unique_ptr<SessionFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestSessionMerge)
#include "tst_session_merge.moc"
