#include "tests/support/fixed_clock.h"
#include "tests/support/session_fixture.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/code_step.h"
#include "ui/dialogs/two_codes_dialog.h"
#include "ui/text/code_text.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QSignalSpy>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds kWindow = 1'700'000'010s; // a multiple of 30

struct Shown
{
    explicit Shown(std::chrono::seconds intoWindow, AccountDraft draft = samples::totp("Kingsoft Cloud", "zhang.wei"))
    {
        clock.set(UnixTime(kWindow + intoWindow));
        account = accountFromDraft(std::move(draft), AccountId::generate(random), clock.now());
        dialog = std::make_unique<TwoCodesDialog>(account.clone(), TwoCodesDialog::Reason::Service, clock);
        dialog->show();
    }

    /// The dialog looks again when the second is over; tests don't wait for it.
    void goTo(std::chrono::seconds sinceWindow)
    {
        clock.set(UnixTime(kWindow + sinceWindow));
        dialog->hide();
        dialog->show();
    }

    QString code(std::chrono::seconds sinceWindow) const
    {
        return QString::fromStdString(codeAt(account.codeSource(), UnixTime(kWindow + sinceWindow))->text);
    }

    QString shown(int step) const { return dialog->findChildren<CodeStep *>()[step]->shownCode(); }
    QAbstractButton *button(const QString &text) const { return testing::button(*dialog, text); }
    QString defaultButton() const
    {
        for (const auto *each : dialog->findChildren<QPushButton *>()) {
            if (each->isDefault() && each->isVisible())
                return testing::withoutMnemonic(each->text());
        }
        return {};
    }

    FixedClock clock;
    FixedRandom random;
    Account account;
    std::unique_ptr<TwoCodesDialog> dialog;
};

const QString kDots = u"••• •••"_s;

} // namespace

class TestTwoCodesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void givesBothCodesInOrderByTheDefaultButtonAlone()
    {
        Shown shown(3s);
        QSignalSpy copied(shown.dialog.get(), &TwoCodesDialog::copyRequested);
        QSignalSpy worked(shown.dialog.get(), &TwoCodesDialog::worked);
        QCOMPARE(shown.dialog->headline(), u"Kingsoft Cloud asks for two codes"_s);
        QCOMPARE(shown.shown(0), groupedCode(shown.code(0s)));
        QCOMPARE(shown.shown(1), kDots);
        QTest::keyClick(shown.dialog.get(), Qt::Key_Return);
        QCOMPARE(copied.size(), 1);
        QCOMPARE(copied[0][0].toString(), shown.code(0s));
        QCOMPARE(copied[0][1].toBool(), true);
        QTest::keyClick(shown.dialog.get(), Qt::Key_Return); // too early for the second one
        QCOMPARE(copied.size(), 1);
        QVERIFY(testing::says(*shown.dialog, u"ready in 27 s"_s));
        shown.goTo(30s);
        QCOMPARE(shown.shown(1), groupedCode(shown.code(30s)));
        QTest::keyClick(shown.dialog.get(), Qt::Key_Return);
        QCOMPARE(copied.size(), 2);
        QCOMPARE(copied[1][0].toString(), shown.code(30s));
        shown.goTo(200s); // the pair stays, in order
        QCOMPARE(shown.shown(0), groupedCode(shown.code(0s)));
        QCOMPARE(shown.shown(1), groupedCode(shown.code(30s)));
        QVERIFY(shown.dialog->message().isEmpty());
        QTest::keyClick(shown.dialog.get(), Qt::Key_Return);
        QCOMPARE(worked.size(), 1);
        QVERIFY(shown.dialog->isHidden());
    }

    void waitsForTheNextWindowIfTheCurrentOneIsAboutToEnd()
    {
        Shown shown(25s);
        QCOMPARE(shown.shown(0), kDots);
        QVERIFY(testing::says(*shown.dialog, u"ready in 5 s"_s));
        QVERIFY(!shown.button(u"Copy first code"_s));
        shown.goTo(30s);
        QCOMPARE(shown.shown(0), groupedCode(shown.code(30s)));
        QCOMPARE(shown.defaultButton(), u"Copy first code"_s);
    }

    void asksForTheFirstCodeFirstEvenInTheSecondWindow()
    {
        Shown shown(3s);
        QSignalSpy copied(shown.dialog.get(), &TwoCodesDialog::copyRequested);
        shown.goTo(31s);
        QCOMPARE(shown.defaultButton(), u"Copy first code"_s);
        QVERIFY(!testing::says(*shown.dialog, u"ready in"_s)); // the second one is there
        shown.button(u"Copy first code"_s)->click();
        QCOMPARE(copied[0][0].toString(), shown.code(0s));
        QCOMPARE(copied[0][1].toBool(), false); // not the current one: it isn't marked as used
        QCOMPARE(shown.defaultButton(), u"Copy second code"_s);
    }

    void saysThatTheCodesHaveRunOutAfterASuspend()
    {
        Shown shown(3s);
        QTest::keyClick(shown.dialog.get(), Qt::Key_Return);
        shown.goTo(8h);
        QCOMPARE(shown.dialog->message(), u"These two codes have run out. Start over."_s);
        QCOMPARE(shown.shown(0), kDots);
        QCOMPARE(shown.defaultButton(), u"Start over"_s);
        QTest::keyClick(shown.dialog.get(), Qt::Key_Return);
        QVERIFY(shown.dialog->message().isEmpty());
        QCOMPARE(shown.shown(0), groupedCode(shown.code(8h)));
    }

    void copiesNoCodeThatEndedSinceItWasShown()
    {
        Shown shown(3s);
        QSignalSpy copied(shown.dialog.get(), &TwoCodesDialog::copyRequested);
        shown.clock.set(UnixTime(kWindow + 3600s)); // and the dialog has not looked yet
        QTest::keyClick(shown.dialog.get(), Qt::Key_Return);
        QVERIFY(copied.isEmpty());
        QVERIFY(!shown.dialog->message().isEmpty());
    }

    void asksForTheCodesOfACounter()
    {
        Shown shown(3s, samples::hotp("Bank", "token 7"));
        QSignalSpy asked(shown.dialog.get(), &TwoCodesDialog::hotpCodeRequested);
        QTest::keyClick(shown.dialog.get(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        shown.dialog->showHotpCode(u"111111"_s);
        QCOMPARE(shown.shown(0), u"111 111"_s);
        QCOMPARE(shown.shown(1), kDots);
        QTest::keyClick(shown.dialog.get(), Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
        shown.dialog->showHotpCode(u"222222"_s);
        QCOMPARE(shown.shown(1), u"222 222"_s);
        QCOMPARE(shown.defaultButton(), u"It worked"_s);
    }
};

QTEST_MAIN(TestTwoCodesDialog)
#include "tst_two_codes_dialog.moc"
