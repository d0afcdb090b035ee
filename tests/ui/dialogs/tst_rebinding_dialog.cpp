#include "tests/support/fixed_clock.h"
#include "tests/support/sample_accounts.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/live_code.h"
#include "ui/dialogs/rebinding_dialog.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace countersign;

class RebindingDialogTest : public QObject
{
    Q_OBJECT

private:
    FixedClock m_clock{UnixTime(59s)};

    std::unique_ptr<RebindingDialog> make()
    {
        return std::make_unique<RebindingDialog>(samples::account(samples::totp("Kingsoft Cloud", "zhang.wei"), 1),
                                                 samples::totp("Kingsoft Cloud", "zhang.wei", "another key"),
                                                 u"Monitor 1"_s, m_clock);
    }

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void showsBothCodesAtOnce()
    {
        const auto dialog = make();
        dialog->show();
        const auto codes = dialog->findChildren<LiveCode *>();
        QCOMPARE(codes.size(), 2);
        QCOMPARE(codes.at(0)->shownText(), u"287 082"_s);
        QVERIFY(!codes.at(1)->shownText().isEmpty());
        QVERIFY(codes.at(0)->shownText() != codes.at(1)->shownText());
    }

    void tellsWhatWasChosen_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<RebindingDialog::Choice>("choice");
        QTest::newRow("Replace") << u"Replace"_s << RebindingDialog::Choice::Replace;
        QTest::newRow("Keep both") << u"Keep both"_s << RebindingDialog::Choice::KeepBoth;
    }

    void tellsWhatWasChosen()
    {
        QFETCH(QString, button);
        QFETCH(RebindingDialog::Choice, choice);
        const auto dialog = make();
        QSignalSpy chosen(dialog.get(), &RebindingDialog::chosen);
        testing::button(*dialog, button)->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<RebindingDialog::Choice>(), choice);
        QCOMPARE(dialog->existingId(), samples::id(1));
        QVERIFY(dialog->takeDraft().secret == SecretBytes::fromText("another key"));
    }

    void changesNothingWhenItIsCancelled()
    {
        const auto dialog = make();
        QSignalSpy chosen(dialog.get(), &RebindingDialog::chosen);
        dialog->open();
        QTest::keyClick(dialog.get(), Qt::Key_Escape);
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(dialog->result(), static_cast<int>(QDialog::Rejected));
    }
};

QTEST_MAIN(RebindingDialogTest)
#include "tst_rebinding_dialog.moc"
