#include "tests/support/session_fixture.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/session/clipboard_guard.h"
#include "ui/window/code_copier.h"
#include "ui/window/toast.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
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
    CodeCopier copier = CodeCopier(vault.session, clipboard, toast);

    Fixture()
    {
        vault.clock.set(UnixTime(40s)); // 20 s are left of this period
        std::vector<AccountDraft> drafts;
        drafts.push_back(samples::totp("GitHub", "mona"));
        drafts.push_back(samples::hotp("Bank", "token"));
        if (!vault.create(std::move(drafts)))
            qFatal("no vault");
    }

    AccountId totp() const { return vault.id(0); }
    AccountId hotp() const { return vault.id(1); }
    QString pasted() const { return QGuiApplication::clipboard()->text(); }
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
