#include "core/vault/vault_merge.h"
#include "tests/support/session_fixture.h"

#include <QTest>

#include <fstream>

using namespace countersign;
using namespace std::chrono_literals;

class TestSessionFreshness : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SessionFixture> m_fixture;

    Session &session() { return m_fixture->session; }

    Bytes file() const
    {
        std::ifstream stream(m_fixture->session.vaultPath(), std::ios::binary);
        return Bytes(std::istreambuf_iterator<char>(stream), {});
    }
    void putFile(const Bytes &content) const
    {
        std::ofstream stream(m_fixture->session.vaultPath(), std::ios::binary | std::ios::trunc);
        stream.write(textOf(content).data(), static_cast<std::streamsize>(content.size()));
    }
    void rename(std::size_t row, std::string name)
    {
        Account edited = m_fixture->account(row).clone();
        edited.name = std::move(name);
        QVERIFY(session().apply(changes::edit(std::move(edited))));
        QVERIFY(session().waitForSave(10s));
    }
    void add(const char *issuer)
    {
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp(issuer, "new"));
        QVERIFY(session().addAccounts(std::move(drafts)));
        QVERIFY(session().waitForSave(10s));
    }
    std::uint64_t counterOnDisk() { return m_fixture->onDisk()->stamp.saveCounter; }

    /// Opens a copy from before the account of "Later" was added.
    void openOlderCopy()
    {
        const Bytes older = file();
        add("Later");
        rename(0, "mona lisa");
        session().lock();
        putFile(older);
        QVERIFY(m_fixture->unlock());
        QVERIFY(session().access() == Session::Access::ReadOnly);
    }

    Result<Session::OtherVault> newerState()
    {
        std::optional<Result<Session::OtherVault>> opened;
        session().openNewerState({}, &session(),
                                 [&opened](Result<Session::OtherVault> result) { opened.emplace(std::move(result)); });
        [&opened] { QTRY_VERIFY_WITH_TIMEOUT(opened.has_value(), 30'000); }();
        return opened ? *std::move(opened) : ErrorCode::Cancelled;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_fixture = std::make_unique<SessionFixture>();
        session().rememberSeenStatesIn(m_fixture->path("state/seen"));
        QVERIFY(m_fixture->create(samples::twoDrafts()));
    }

    void theNewestFileIsOpenForEverything()
    {
        rename(0, "other");
        session().lock();
        QVERIFY(m_fixture->unlock());
        QVERIFY(session().access() == Session::Access::Full);
        QVERIFY(!session().staleCopy());
        rename(0, "another");
    }

    void anOlderCopyIsOnlyRead()
    {
        openOlderCopy();
        QVERIFY(session().staleCopy()->reason == ErrorCode::VaultOlderCopy);
        QCOMPARE(*session().staleCopy()->file.accounts, std::size_t(2));
        QCOMPARE(*session().staleCopy()->newest.accounts, std::size_t(3));
        const Bytes before = file();

        QVERIFY(session().code(m_fixture->id(0)));
        QCOMPARE(session().apply(changes::retire(m_fixture->account(0), UnixTime())).error().code,
                 ErrorCode::VaultReadOnly);
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("GitHub", "new"));
        QCOMPARE(session().addAccounts(std::move(drafts)).error().code, ErrorCode::VaultReadOnly);
        const std::uint64_t counter = m_fixture->account(1).counter;
        QCOMPARE(session().requestHotpCode(m_fixture->id(1)).error().code, ErrorCode::VaultReadOnly);
        QCOMPARE(m_fixture->account(1).counter, counter);
        QVERIFY(!session().lastHotpCode(m_fixture->id(1)));
        QSignalSpy refused(&session(), &Session::keysNotChanged);
        session().changePassword(SecretBytes::fromText("another password"), KdfCost::minimal());
        session().setRecoveryKey(RecoveryKey::generate(m_fixture->random));
        QCOMPARE(refused.count(), 2);
        QCOMPARE(refused[0][0].value<Error>().code, ErrorCode::VaultReadOnly);
        session().lock();
        QVERIFY(session().waitForSave(10s));
        QVERIFY(file() == before);
    }

    void itStaysSoUntilSomebodyDecides()
    {
        openOlderCopy();
        session().lock();
        QVERIFY(m_fixture->unlock());
        QVERIFY(session().access() == Session::Access::ReadOnly);
    }

    void anAcceptedCopyBecomesTheNewest()
    {
        openOlderCopy();
        const std::uint64_t seen = session().staleCopy()->newest.stamp.saveCounter;
        QSignalSpy changed(&session(), &Session::accessChanged);
        QVERIFY(session().acceptCopy());
        QCOMPARE(changed.count(), 1);
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(counterOnDisk(), seen + 1);
        session().lock();
        QVERIFY(m_fixture->unlock());
        QVERIFY(session().access() == Session::Access::Full);
        QCOMPARE(session().vault().accounts().size(), std::size_t(2));
    }

    void anAcceptanceThatCannotBeSavedIsKept()
    {
        openOlderCopy();
        const std::uint64_t seen = session().staleCopy()->newest.stamp.saveCounter;
        m_fixture->files.failWrites(ENOSPC);
        QVERIFY(session().acceptCopy());
        QVERIFY(!session().waitForSave(10s));
        session().lock();
        QVERIFY(!session().waitForSave(10s));
        QVERIFY(m_fixture->unlock());
        QVERIFY(session().access() == Session::Access::Full);
        m_fixture->files.failWrites(0);
        session().retrySave();
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(counterOnDisk(), seen + 1);
    }

    void findsTheNewestKeptState()
    {
        openOlderCopy();
        const auto other = newerState();
        QVERIFY(other);
        // The last state was never replaced by a save, so the one before is what is kept.
        QCOMPARE(other->state.stamp.saveCounter, session().staleCopy()->newest.stamp.saveCounter - 1);
        QCOMPARE(*other->state.accounts, std::size_t(3));
        QVERIFY(other->state.saved);
    }

    void saysSoIfNoneIsKept()
    {
        openOlderCopy();
        for (const auto &entry : std::filesystem::directory_iterator(session().vaultPath().parent_path())) {
            if (entry.path().filename().string().starts_with(".accounts.otpv.g"))
                std::filesystem::remove(entry.path());
        }
        QCOMPARE(newerState().error().code, ErrorCode::FileNotFound);
    }

    void aMergedCopyHasBothAndCanBeUndone()
    {
        openOlderCopy();
        const auto other = newerState();
        QVERIFY(other);
        const Vault &there = other->open.vault;
        auto merged
            = mergeVaults(session().vault(), there, compareVaults(session().vault(), there), {}, m_fixture->random);
        QVERIFY(session().acceptCopy(std::move(merged.change)));
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(m_fixture->onDisk()->vault.accounts().size(), std::size_t(3));
        session().undo();
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(m_fixture->onDisk()->vault.accounts().size(), std::size_t(2));
        session().lock();
        QVERIFY(m_fixture->unlock());
        QVERIFY(session().access() == Session::Access::Full);
    }

    void aChangeThatCannotBeDoneDecidesNothing()
    {
        openOlderCopy();
        VaultChange change;
        change.steps.emplace_back(EraseAccount{AccountId::generate(m_fixture->random)});
        QCOMPARE(session().acceptCopy(std::move(change)).error().code, ErrorCode::AccountNotFound);
        QVERIFY(session().access() == Session::Access::ReadOnly);
    }

    void theNewerStateTakesThePlaceOfTheCopyWithItsKeys()
    {
        // The password was changed after the older copy was made.
        const Bytes older = file();
        add("Later");
        QSignalSpy keysChanged(&session(), &Session::keysChanged);
        session().changePassword(SecretBytes::fromText("new password"), KdfCost::minimal());
        QVERIFY(keysChanged.wait(30'000));
        rename(0, "mona lisa"); // so that the state with the new password is kept
        session().lock();
        putFile(older);
        QVERIFY(m_fixture->unlock()); // the old password
        auto other = newerState();
        QVERIFY(other);
        const std::uint64_t seen = session().staleCopy()->newest.stamp.saveCounter;
        QSignalSpy unlocked(&session(), &Session::unlocked);
        session().replaceCopy(std::move(other->open));
        QCOMPARE(unlocked.count(), 1);
        QVERIFY(session().waitForSave(10s));
        QCOMPARE(session().vault().accounts().size(), std::size_t(3));
        QVERIFY(session().access() == Session::Access::Full);
        QCOMPARE(m_fixture->onDisk().error().code, ErrorCode::WrongSecret);
        const VaultStore store(m_fixture->files, m_fixture->random, session().vaultPath());
        const auto replaced = store.open(SecretBytes::fromText("new password"));
        QVERIFY(replaced);
        QCOMPARE(replaced->stamp.saveCounter, seen + 1);
        // What was there is a generation now.
        const auto kept = store.generations();
        QVERIFY(kept);
        QVERIFY(std::ranges::any_of(*kept, [&](const Generation &generation) {
            std::ifstream stream(session().vaultPath().parent_path() / generation.fileName, std::ios::binary);
            return Bytes(std::istreambuf_iterator<char>(stream), {}) == older;
        }));
    }

    void opensAnotherFileWithItsOwnPassword()
    {
        openOlderCopy();
        SessionFixture other;
        other.random.array<7>(); // or it would get the same keys
        other.session.create(SecretBytes::fromText("of its own"), {}, KdfCost::minimal());
        QTRY_VERIFY(other.session.state() == Session::State::Unlocked);
        std::vector<ErrorCode> errors;
        bool isOpen = false;
        const auto done = [&](const Result<Session::OtherVault> &opened) {
            if (opened)
                isOpen = true;
            else
                errors.push_back(opened.error().code);
        };
        session().openOther(other.session.vaultPath(), {}, &session(), done);
        session().openOther(other.session.vaultPath(), SecretBytes::fromText("wrong"), &session(), done);
        session().openOther(other.session.vaultPath(), SecretBytes::fromText("of its own"), &session(), done);
        QTRY_VERIFY_WITH_TIMEOUT(isOpen, 30'000);
        QVERIFY((errors == std::vector{ErrorCode::OtherVaultKey, ErrorCode::WrongSecret}));
    }

    void aRestoredGenerationIsAccepted()
    {
        rename(0, "first");
        rename(0, "second");
        session().lock();
        putFile({});
        const auto generation = session().newestIntactGeneration();
        QVERIFY(generation);
        QVERIFY(session().restoreGeneration(*generation));
        QVERIFY(m_fixture->unlock());
        QVERIFY(session().access() == Session::Access::Full);
        rename(0, "third");
    }

    void aCopyOpenedForALookAlarmsNobody()
    {
        const auto main = session().vaultPath();
        const auto backup = m_fixture->path("backup.otpv");
        std::filesystem::copy_file(main, backup);
        rename(0, "newer");
        session().useVault(backup);
        QVERIFY(m_fixture->unlock());
        QVERIFY(session().access() == Session::Access::Full);
        session().useVault(main);
        QVERIFY(m_fixture->unlock());
        QVERIFY(session().access() == Session::Access::Full);
    }

    void tellsThatNothingIsKnown()
    {
        session().lock();
        std::ofstream(m_fixture->path("state/seen"), std::ios::trunc) << "rubbish";
        QVERIFY(m_fixture->unlock());
        QVERIFY(session().seenProblem());
        QVERIFY(session().access() == Session::Access::Full);
        session().lock();
        QVERIFY(m_fixture->unlock());
        QVERIFY(!session().seenProblem());
    }
};

QTEST_GUILESS_MAIN(TestSessionFreshness)
#include "tst_session_freshness.moc"
