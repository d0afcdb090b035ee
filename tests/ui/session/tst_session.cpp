#include "core/crypto/secret_arena.h"
#include "tests/support/session_fixture.h"

#include <QTest>

using namespace countersign;
using namespace std::chrono_literals;

namespace {

Account renamed(const Account &account, const char *name)
{
    Account edited = account.clone();
    edited.name = name;
    return edited;
}

std::vector<AccountDraft> threeDrafts()
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(samples::totp("GitHub", "mona"));
    drafts.push_back(samples::totp("Alibaba Cloud", "root"));
    drafts.push_back(samples::totp("Guance", "ops"));
    return drafts;
}

std::vector<AccountDraft> oneDraft()
{
    std::vector<AccountDraft> drafts;
    drafts.push_back(samples::totp("GitHub", "mona"));
    return drafts;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void startsWithoutAVault()
    {
        const SessionFixture fixture;
        QCOMPARE(fixture.session.state(), Session::State::NoVault);
        QCOMPARE(fixture.session.inspect().error().code, ErrorCode::FileNotFound);
        QVERIFY(!fixture.session.find(samples::id(1)));
    }

    void makesAVaultAndOpensIt()
    {
        SessionFixture fixture;
        QSignalSpy states(&fixture.session, &Session::stateChanged);
        QVERIFY(fixture.create());
        QCOMPARE(states.count(), 2); // Unlocking, Unlocked
        QCOMPARE(fixture.session.state(), Session::State::Unlocked);
        QVERIFY(fixture.session.vault().accounts().empty());
        QVERIFY(fixture.session.inspect()->hasPasswordSlot);
    }

    void doesNotMakeAVaultOverAFile()
    {
        SessionFixture fixture;
        QVERIFY(fixture.create());
        SessionFixture second;
        second.session.useVault(fixture.session.vaultPath());
        QCOMPARE(second.session.state(), Session::State::Locked);
        QSignalSpy failed(&second.session, &Session::unlockFailed);
        second.session.create(SecretBytes::fromText("another"), {}, KdfCost::minimal());
        QVERIFY(failed.wait());
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::FileExists);
        QCOMPARE(second.session.state(), Session::State::Locked);
    }

    void opensAgainWhatItSaved()
    {
        SessionFixture fixture;
        QVERIFY(fixture.create(threeDrafts()));
        fixture.session.lock();
        QCOMPARE(fixture.session.state(), Session::State::Locked);
        QVERIFY(fixture.unlock());
        QCOMPARE(fixture.session.vault().accounts().size(), 3U);
        QCOMPARE(fixture.account(1).issuer, "Alibaba Cloud");
    }

    void opensWithTheRecoveryKey()
    {
        SessionFixture fixture;
        const RecoveryKey key = RecoveryKey::generate(fixture.random);
        QSignalSpy unlocked(&fixture.session, &Session::unlocked);
        fixture.session.create(SessionFixture::password(), *RecoveryKey::parse(key.text().exposeText()),
                               KdfCost::minimal());
        QVERIFY(unlocked.wait());
        fixture.session.lock();
        fixture.session.unlock(*RecoveryKey::parse(key.text().exposeText()));
        QVERIFY(unlocked.wait());
        QCOMPARE(fixture.session.state(), Session::State::Unlocked);
    }

    void staysLockedAfterAWrongPassword()
    {
        SessionFixture fixture;
        QVERIFY(fixture.create());
        fixture.session.lock();
        QSignalSpy failed(&fixture.session, &Session::unlockFailed);
        fixture.session.unlock(SecretBytes::fromText("wrong"));
        QCOMPARE(fixture.session.state(), Session::State::Unlocking);
        QVERIFY(failed.wait());
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::WrongSecret);
        QCOMPARE(fixture.session.state(), Session::State::Locked);
    }

    void ignoresASecondUnlockWhileTheFirstRuns()
    {
        SessionFixture fixture;
        QVERIFY(fixture.create());
        fixture.session.lock();
        QSignalSpy unlocked(&fixture.session, &Session::unlocked);
        QSignalSpy failed(&fixture.session, &Session::unlockFailed);
        fixture.session.unlock(SessionFixture::password());
        fixture.session.unlock(SecretBytes::fromText("wrong"));
        QVERIFY(unlocked.wait());
        QVERIFY(fixture.session.waitForSave(10s));
        QCOMPARE(unlocked.count(), 1);
        QCOMPARE(failed.count(), 0);
    }

    void dropsAnUnlockingThatWasLockedMeanwhile()
    {
        SessionFixture fixture;
        QVERIFY(fixture.create());
        fixture.session.lock();
        QSignalSpy unlocked(&fixture.session, &Session::unlocked);
        fixture.session.unlock(SessionFixture::password());
        fixture.session.lock();
        QCOMPARE(fixture.session.state(), Session::State::Locked);
        QVERIFY(fixture.unlock()); // works on, and the one before does not get in between
        QCOMPARE(unlocked.count(), 1);
    }

    void lockingForgetsEverythingThatWasOpen()
    {
        SessionFixture fixture;
        std::vector<AccountDraft> drafts = threeDrafts();
        drafts.push_back(samples::hotp("Bank", "token"));
        QVERIFY(fixture.create(std::move(drafts)));
        const AccountId totp = fixture.id(0);
        const AccountId hotp = fixture.id(3);
        fixture.session.markUsed(totp);
        QSignalSpy ready(&fixture.session, &Session::hotpCodeReady);
        QVERIFY(fixture.session.requestHotpCode(hotp));
        QVERIFY(ready.wait());
        QVERIFY(fixture.session.apply(changes::edit(renamed(fixture.account(0), "other"))));
        QVERIFY(fixture.session.waitForSave(10s));

        QSignalSpy locked(&fixture.session, &Session::locked);
        QSignalSpy undo(&fixture.session, &Session::undoAvailable);
        fixture.session.lock();
        QCOMPARE(locked.count(), 1);
        QCOMPARE(undo.count(), 1);
        QCOMPARE(undo[0][0].toBool(), false);
        QVERIFY(!fixture.session.canUndo());
        QVERIFY(!fixture.session.isUsed(totp));
        QVERIFY(!fixture.session.lastHotpCode(hotp));
        QVERIFY(!fixture.session.find(totp));
        QCOMPARE(fixture.session.code(totp).error().code, ErrorCode::AccountNotFound);
    }

    void leavesNoSecretInTheArenaAfterLock()
    {
        const auto before = SecretArena::instance().statistics().bytesInUse;
        SessionFixture fixture;
        QVERIFY(fixture.create(threeDrafts()));
        QVERIFY(fixture.session.apply(changes::edit(renamed(fixture.account(0), "other"))));
        QVERIFY(fixture.session.waitForSave(10s));
        QVERIFY(SecretArena::instance().statistics().bytesInUse > before);
        fixture.session.lock();
        QCOMPARE(SecretArena::instance().statistics().bytesInUse, before);
    }

    void addsDraftsInOneStepAndTellsWhere()
    {
        SessionFixture fixture;
        QVERIFY(fixture.create(oneDraft()));
        QSignalSpy inserted(&fixture.session, &Session::accountsInserted);
        const auto ids = fixture.session.addAccounts(threeDrafts());
        QVERIFY(ids);
        QCOMPARE(ids->size(), 3U);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted[0], QVariantList({1, 3}));
        QCOMPARE(fixture.account(1).id, ids->front());
        QCOMPARE(fixture.account(1).created, fixture.clock.now());
    }

    void aChangeThatWasMadeFinalIsNotUndone()
    {
        SessionFixture fixture;
        QVERIFY(fixture.create());
        QVERIFY(fixture.session.addAccounts(samples::oneDraft("first")));
        QVERIFY(fixture.session.addAccounts(samples::oneDraft("second")));
        QSignalSpy available(&fixture.session, &Session::undoAvailable);
        fixture.session.keepLastChange();
        QCOMPARE(available.size(), 1);
        fixture.session.undo(); // the one before
        QCOMPARE(fixture.session.vault().accounts().size(), std::size_t(1));
        QVERIFY(!fixture.session.canUndo());
        fixture.session.keepLastChange();
        fixture.session.undo();
        QCOMPARE(fixture.session.vault().accounts().size(), std::size_t(1));
    }

    void undoRestores()
    {
        SessionFixture fixture;
        QVERIFY(fixture.create(threeDrafts()));
        QVERIFY(fixture.session.apply(changes::edit(renamed(fixture.account(0), "other"))));
        QVERIFY(fixture.session.apply(changes::moveToTrash(fixture.account(1), fixture.clock.now())));
        QSignalSpy changed(&fixture.session, &Session::accountChanged);
        QVERIFY(fixture.session.canUndo());
        fixture.session.undo();
        QVERIFY(!fixture.account(1).isInTrash());
        QCOMPARE(fixture.account(0).name, "other");
        fixture.session.undo();
        QCOMPARE(fixture.account(0).name, "mona");
        QCOMPARE(changed.count(), 2);
        QVERIFY(!fixture.session.canUndo());
        fixture.session.undo(); // nothing left, nothing happens
        QVERIFY(fixture.session.waitForSave(10s));
        QCOMPARE(fixture.onDisk()->vault.accounts()[0].name, "mona");
    }

    void undoOfAnAdditionTakesTheAccountsOutAndSaysWhere()
    {
        SessionFixture fixture;
        QVERIFY(fixture.create(oneDraft()));
        QVERIFY(fixture.session.addAccounts(threeDrafts()));
        QSignalSpy erased(&fixture.session, &Session::accountErased);
        fixture.session.undo();
        QCOMPARE(fixture.session.vault().accounts().size(), 1U);
        QCOMPARE(erased.count(), 3);
        QCOMPARE(erased[0][1].toInt(), 3); // last first, so that each position is right when it is told
        QCOMPARE(erased[2][1].toInt(), 1);
    }

    void undoingAnErasureTellsThePlacesOfTheAccounts()
    {
        SessionFixture fixture;
        QVERIFY(fixture.create(threeDrafts()));
        VaultChange change;
        change.steps.push_back(EraseAccount{fixture.id(0)});
        change.steps.push_back(EraseAccount{fixture.id(2)});
        const AccountId first = fixture.id(0);
        QVERIFY(fixture.session.apply(std::move(change)));
        QSignalSpy inserted(&fixture.session, &Session::accountsInserted);
        fixture.session.undo();
        QCOMPARE(fixture.id(0), first);
        QCOMPARE(inserted.count(), 2);
        QCOMPARE(inserted[0], QVariantList({0, 0}));
        QCOMPARE(inserted[1], QVariantList({2, 2}));
    }

    void refusesAChangeOfAnUnknownAccountAndSavesNothing()
    {
        SessionFixture fixture;
        QVERIFY(fixture.create(threeDrafts()));
        const int saves = fixture.files.saveCount();
        const auto applied = fixture.session.apply(changes::edit(samples::account(samples::totp("X", "y"), 77)));
        QCOMPARE(applied.error().code, ErrorCode::AccountNotFound);
        QVERIFY(!fixture.session.canUndo());
        QVERIFY(fixture.session.waitForSave(10s));
        QCOMPARE(fixture.files.saveCount(), saves);
    }

    void refusesChangesWhileLocked()
    {
        SessionFixture fixture;
        QVERIFY(fixture.create(threeDrafts()));
        VaultChange change = changes::edit(renamed(fixture.account(0), "late"));
        fixture.session.lock();
        QCOMPARE(fixture.session.apply(std::move(change)).error().code, ErrorCode::AccountNotFound);
        QCOMPARE(fixture.session.addAccounts(threeDrafts()).error().code, ErrorCode::AccountNotFound);
    }

    void checksThePasswordAgain()
    {
        SessionFixture fixture;
        QVERIFY(fixture.create());
        QSignalSpy verified(&fixture.session, &Session::passwordVerified);
        fixture.session.verifyPassword(SessionFixture::password());
        fixture.session.verifyPassword(SecretBytes::fromText("wrong"));
        QTRY_COMPARE(verified.count(), 2);
        QCOMPARE(verified[0][0].toBool(), true);
        QCOMPARE(verified[1][0].toBool(), false);
    }

    void changesPasswordAndRecoveryKeyAskedForAtOnce()
    {
        SessionFixture fixture;
        QVERIFY(fixture.create(oneDraft()));
        const RecoveryKey key = RecoveryKey::generate(fixture.random);
        QSignalSpy changed(&fixture.session, &Session::keysChanged);
        fixture.session.changePassword(SecretBytes::fromText("new password"), KdfCost::minimal());
        fixture.session.setRecoveryKey(*RecoveryKey::parse(key.text().exposeText()));
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(fixture.onDisk().error().code, ErrorCode::WrongSecret);
        const VaultStore store(fixture.files, fixture.random, fixture.session.vaultPath());
        QVERIFY(store.open(SecretBytes::fromText("new password")));
        QVERIFY(store.open(key));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
