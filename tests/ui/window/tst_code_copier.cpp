#include "tests/support/session_fixture.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/session/clipboard_guard.h"
#include "ui/session/code_journal.h"
#include "ui/window/code_copier.h"
#include "ui/window/toast.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The RFC 6238 and RFC 4226 accounts, and what copies their codes.
struct Fixture
{
    SessionFixture vault = {};
    ClipboardGuard clipboard = ClipboardGuard(vault.clock);
    QWidget window;
    Toast toast = Toast(&window);
    CodeJournal journal = CodeJournal(vault.session);
    CodeCopier copier = CodeCopier(vault.session, clipboard, toast, journal);

    Fixture()
    {
        vault.clock.set(UnixTime(40s)); // 20 s are left of this period
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("GitHub", "mona"));
        drafts.push_back(samples::hotp("Bank", "token"));
        drafts.push_back(samples::totp("Service", "me"));
        if (!vault.create(std::move(drafts)))
            qFatal("no vault");
    }

    AccountId totp() const { return vault.id(0); }
    AccountId hotp() const { return vault.id(1); }
    AccountId unknown() const { return vault.id(2); } ///< of a service that nothing is known of
    QString pasted() const { return QGuiApplication::clipboard()->text(); }
    bool isWaiting() const { return copier.findChild<QTimer *>()->isActive(); }

    void copyTwiceAndWait()
    {
        copier.copy(totp());
        copier.copy(totp());
        toast.actionButton()->click();
    }

    /// Copies fresh codes, and gives how many it took until help was offered; 0 if it never was.
    int codesUntilHelp(int most, std::chrono::seconds apart = 30s)
    {
        for (int count = 1; count <= most; ++count) {
            vault.clock.advance(apart);
            copier.copy(unknown());
            if (toast.message().contains(u"may lock the account"_s))
                return count;
        }
        return 0;
    }
};

} // namespace

class TestCodeCopier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void copiesTheCodeWithoutSpacesAndSaysHowLong()
    {
        Fixture fixture;
        fixture.copier.copy(fixture.totp());
        QCOMPARE(fixture.pasted(), u"287082"_s); // RFC 6238 at 59 s, six digits
        QCOMPARE(fixture.toast.message(), u"GitHub code copied · clears in 20 s"_s);
        QVERIFY(fixture.vault.session.isUsed(fixture.totp()));
    }

    void saysNothingOfClearingIfTheCodeStays()
    {
        Fixture fixture;
        fixture.copier.setLifetime(0s);
        fixture.copier.copy(fixture.totp());
        QCOMPARE(fixture.toast.message(), u"GitHub code copied"_s);
    }

    void clearsNowWhenAsked()
    {
        Fixture fixture;
        fixture.copier.copy(fixture.totp());
        fixture.toast.actionButton()->click();
        QVERIFY(fixture.pasted().isEmpty());
    }

    void copiesTheNextCodeAndSaysWhenItIsValid()
    {
        Fixture fixture;
        fixture.copier.copyNext(fixture.totp());
        QCOMPARE(fixture.pasted(), u"359152"_s);
        QCOMPARE(fixture.toast.message(), u"Next GitHub code copied · valid in 20 s"_s);
        QVERIFY(!fixture.vault.session.isUsed(fixture.totp())); // the current one was not
        fixture.vault.clock.set(UnixTime(60s));
        QVERIFY(fixture.vault.session.isUsed(fixture.totp()));
    }

    void offersAFreshCodeForOneThatWasCopiedBefore()
    {
        Fixture fixture;
        fixture.copier.copy(fixture.totp());
        fixture.copier.copy(fixture.totp());
        QCOMPARE(fixture.toast.message(), u"This code was copied before · a fresh one in 20 s"_s);
        QCOMPARE(fixture.pasted(), u"287082"_s);
    }

    void copiesTheFreshCodeByItself()
    {
        Fixture fixture;
        fixture.vault.clock.set(UnixMilliseconds(59'999ms));
        fixture.copier.copy(fixture.totp());
        fixture.copier.copy(fixture.totp());
        fixture.toast.actionButton()->click(); // "Wait for it": 1 ms
        fixture.vault.clock.advance(1ms);
        QTRY_COMPARE(fixture.pasted(), u"359152"_s);
        QCOMPARE(fixture.toast.message(), u"GitHub code copied · clears in 20 s"_s);
    }

    void lockingEndsTheWait()
    {
        Fixture fixture;
        fixture.copier.copy(fixture.totp());
        fixture.copier.copy(fixture.totp());
        fixture.toast.actionButton()->click();
        fixture.vault.session.lock();
        QVERIFY(!fixture.copier.findChild<QTimer *>()->isActive());
    }

    void theWaitCountsDown()
    {
        Fixture fixture;
        fixture.vault.clock.set(UnixMilliseconds(50'990ms));
        fixture.copyTwiceAndWait();
        QCOMPARE(fixture.toast.message(), u"A fresh GitHub code is copied in 10 s"_s);
        fixture.vault.clock.set(UnixTime(52s));
        QTRY_COMPARE(fixture.toast.message(), u"A fresh GitHub code is copied in 8 s"_s);
        fixture.toast.showMessage(u"something else"_s);
        fixture.vault.clock.set(UnixTime(60s));
        QTRY_COMPARE(fixture.pasted(), u"359152"_s);
    }

    void theWaitCanBeCancelled()
    {
        Fixture fixture;
        fixture.copyTwiceAndWait();
        fixture.toast.actionButton()->click();
        QVERIFY(!fixture.isWaiting());
    }

    void aClockThatIsPutBackALittleOnlyMakesItWaitLonger()
    {
        Fixture fixture;
        fixture.vault.clock.set(UnixMilliseconds(59'990ms));
        fixture.copyTwiceAndWait();
        fixture.vault.clock.set(UnixMilliseconds(40'990ms));
        QTRY_COMPARE(fixture.toast.message(), u"A fresh GitHub code is copied in 20 s"_s);
        QCOMPARE(fixture.pasted(), u"287082"_s);
        QVERIFY(fixture.isWaiting());
    }

    void sleepAndClockJumpsEndTheWait_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::newRow("back before the period") << 29;
        QTest::newRow("long after it") << 90;
    }

    void sleepAndClockJumpsEndTheWait()
    {
        QFETCH(int, seconds);
        Fixture fixture;
        fixture.vault.clock.set(UnixMilliseconds(59'990ms));
        fixture.copyTwiceAndWait();
        fixture.vault.clock.set(UnixTime(std::chrono::seconds(seconds)));
        QTRY_COMPARE(fixture.toast.message(), u"The wait was interrupted. Copy the code again."_s);
        QCOMPARE(fixture.journal.eventsOf(fixture.totp()).size(), 2U); // nothing more was copied
        QVERIFY(!fixture.isWaiting());
    }

    void anotherCopyEndsTheWait()
    {
        Fixture fixture;
        fixture.copyTwiceAndWait();
        fixture.copier.copyNext(fixture.totp());
        QVERIFY(!fixture.isWaiting());
        fixture.copyTwiceAndWait();
        fixture.copier.copy(fixture.hotp());
        QVERIFY(!fixture.isWaiting());
        QTRY_COMPARE(fixture.pasted(), u"755224"_s);
    }

    void anAccountThatIsPutAwayEndsTheWait()
    {
        Fixture fixture;
        fixture.vault.clock.set(UnixMilliseconds(59'990ms));
        fixture.copyTwiceAndWait();
        QVERIFY(fixture.vault.session.apply(changes::moveToTrash(fixture.vault.account(0), fixture.vault.clock.now())));
        fixture.vault.clock.set(UnixTime(60s));
        QTRY_VERIFY(!fixture.isWaiting());
        QCOMPARE(fixture.pasted(), u"287082"_s);
        QVERIFY(!fixture.vault.session.isUsed(fixture.totp()));
    }

    void aCodeStaysUsedWhileTheVaultIsLocked()
    {
        Fixture fixture;
        fixture.copier.copy(fixture.totp());
        fixture.vault.session.lock();
        QVERIFY(fixture.vault.unlock());
        fixture.copier.copy(fixture.totp());
        QCOMPARE(fixture.toast.message(), u"This code was copied before · a fresh one in 20 s"_s);
    }

    void waitsForTheNextCodeIfThisOneEndsTooSoon()
    {
        Fixture fixture;
        fixture.copier.setMinimumLeft(5s);
        fixture.vault.clock.set(UnixMilliseconds(55'001ms));
        fixture.copier.copy(fixture.totp());
        QCOMPARE(fixture.pasted(), u"287082"_s); // 5 s are enough
        fixture.clipboard.clearNow();
        fixture.vault.clock.set(UnixMilliseconds(86'990ms));
        fixture.copier.copy(fixture.totp());
        QVERIFY(fixture.pasted().isEmpty());
        QCOMPARE(fixture.toast.message(), u"This code ends too soon · a fresh GitHub code is copied in 4 s"_s);
        fixture.vault.clock.set(UnixTime(90s));
        QTRY_COMPARE(fixture.pasted(), u"969429"_s); // RFC 6238 at 90 s, as oathtool gives it
    }

    void theAccountsOwnLimitCounts()
    {
        Fixture fixture;
        Account account = fixture.vault.account(0).clone();
        account.minimumLeft = 25s;
        QVERIFY(fixture.vault.session.apply(changes::edit(std::move(account))));
        fixture.copier.copy(fixture.totp()); // 20 s are left
        QVERIFY(fixture.isWaiting());
        fixture.toast.actionButton()->click(); // "Copy now"
        QCOMPARE(fixture.pasted(), u"287082"_s);
        QVERIFY(!fixture.isWaiting());
    }

    void aLimitBeyondThePeriodStillGivesACode()
    {
        Fixture fixture;
        fixture.copier.setMinimumLeft(86'400s);
        fixture.vault.clock.set(UnixTime(30s));
        fixture.copier.copy(fixture.totp());
        QCOMPARE(fixture.pasted(), u"287082"_s);
    }

    void hidesOnceTheCodeIsCopied()
    {
        Fixture fixture;
        QSignalSpy hide(&fixture.copier, &CodeCopier::hideRequested);
        fixture.copier.copyAndHide(fixture.totp());
        QCOMPARE(hide.count(), 1);
        fixture.copier.copyAndHide(fixture.totp()); // there is an offer to be seen
        QCOMPARE(hide.count(), 1);
        fixture.copier.setMinimumLeft(10s);
        fixture.vault.clock.set(UnixMilliseconds(89'990ms));
        fixture.copier.copyAndHide(fixture.totp());
        QCOMPARE(hide.count(), 1);
        fixture.vault.clock.set(UnixTime(90s));
        QTRY_COMPARE(hide.count(), 2);
        fixture.copier.copyAndHide(fixture.hotp());
        QTRY_COMPARE(hide.count(), 3);
    }

    void offersHelpAfterManyCodesInAShortTime()
    {
        Fixture fixture;
        QSignalSpy help(&fixture.copier, &CodeCopier::helpRequested);
        const int codes = fixture.codesUntilHelp(10);
        QCOMPARE(codes, 3);
        QCOMPARE(fixture.toast.message(),
                 u"Service code copied · if the site refuses more codes, it may lock the account"_s);
        QVERIFY(help.isEmpty());
        fixture.toast.actionButton()->click();
        QCOMPARE(help.count(), 1);
        QCOMPARE(help[0][0].value<AccountId>(), fixture.unknown());
    }

    void takesItsTimeOrASuccessForNoSignOfTrouble()
    {
        Fixture fixture;
        QSignalSpy help(&fixture.copier, &CodeCopier::helpRequested);
        QCOMPARE(fixture.codesUntilHelp(10, 170s), 0); // two of them in five minutes
        Fixture other;
        QSignalSpy otherHelp(&other.copier, &CodeCopier::helpRequested);
        connect(&other.copier, &CodeCopier::copied, &other.journal,
                [&other](const AccountId &id) { other.journal.note(id, CodeUse::Confirmed); });
        QCOMPARE(other.codesUntilHelp(10), 0);
    }

    void offersNoHelpWhereThereIsNone()
    {
        Fixture fixture;
        QCOMPARE(fixture.codesUntilHelp(10), 0);
    }

    void theJournalKnowsWhatWasCopiedAndNotTheCodes()
    {
        Fixture fixture;
        fixture.copier.copy(fixture.totp());
        fixture.copier.copyNext(fixture.totp());
        fixture.vault.session.lock();
        QVERIFY(fixture.vault.unlock());
        const std::vector<CodeEvent> expected{
            {fixture.totp(), CodeUse::Copied, UnixTime(40s), UnixTime(30s), UnixTime(60s)},
            {fixture.totp(), CodeUse::CopiedNext, UnixTime(40s), UnixTime(60s), UnixTime(90s)}};
        QVERIFY(fixture.journal.eventsOf(fixture.totp()) == expected);
        fixture.copier.copy(fixture.hotp());
        QTRY_COMPARE(fixture.journal.eventsOf(fixture.hotp()).size(), 2U); // shown and copied
        QVERIFY(fixture.journal.eventsOf(fixture.hotp())[0].use == CodeUse::Shown);
    }

    void theJournalForgetsTheOldest()
    {
        Fixture fixture;
        fixture.journal.note(fixture.totp(), CodeUse::Refused);
        for (std::size_t i = 0; i < CodeJournal::kMostEvents; ++i)
            fixture.journal.note(fixture.hotp(), CodeUse::Refused);
        QVERIFY(fixture.journal.eventsOf(fixture.totp()).empty());
        QCOMPARE(fixture.journal.eventsOf(fixture.hotp()).size(), CodeJournal::kMostEvents);
    }

    void theJournalForgetsAnotherVault()
    {
        Fixture fixture;
        const AccountId before = fixture.totp();
        fixture.copier.copy(before);
        fixture.vault.session.useVault(fixture.vault.path("other.otpv"));
        QVERIFY(fixture.vault.create());
        QVERIFY(fixture.journal.eventsOf(before).empty());
    }

    void makesAnHotpCodeOnceAndCopiesThatAgain()
    {
        Fixture fixture;
        fixture.copier.copy(fixture.hotp());
        QTRY_COMPARE(fixture.pasted(), u"755224"_s);
        fixture.clipboard.clearNow();
        fixture.copier.copy(fixture.hotp());
        QCOMPARE(fixture.pasted(), u"755224"_s); // the counter did not move
        fixture.copier.copyNewHotp(fixture.hotp());
        QTRY_COMPARE(fixture.pasted(), u"287082"_s);
    }

    void hasNoNextCodeForHotp()
    {
        Fixture fixture;
        QGuiApplication::clipboard()->setText(u"mine"_s);
        fixture.copier.copyNext(fixture.hotp());
        QCOMPARE(fixture.pasted(), u"mine"_s);
    }
};

QTEST_MAIN(TestCodeCopier)
#include "tst_code_copier.moc"
