#include "tests/support/fixed_clock.h"
#include "tests/support/sample_accounts.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/found_accounts_dialog.h"
#include "ui/dialogs/live_code.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFocusEvent>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace countersign;

namespace {

std::vector<FoundAccount> threeFound()
{
    std::vector<FoundAccount> found;
    found.push_back({samples::totp("Alibaba Cloud", "ops@acme"), u"Monitor 2"_s, {}});
    found.push_back({samples::totp("GitHub", "octocat"), u"Monitor 2"_s, {DuplicateKind::Same, samples::id(1)}});
    found.push_back(
        {samples::totp("Kingsoft Cloud", "zhang.wei"), u"Monitor 1"_s, {DuplicateKind::OtherSecret, samples::id(2)}});
    return found;
}

std::vector<ScanPreview> previews()
{
    QImage page(640, 360, QImage::Format_RGB32);
    page.fill(Qt::white);
    return {{u"Monitor 1"_s, 0, QSize(1920, 1080), page}};
}

} // namespace

class FoundAccountsDialogTest : public QObject
{
    Q_OBJECT

private:
    FixedClock m_clock{UnixTime(59s)};

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void leavesWhatIsHereAlreadyUnticked()
    {
        const FoundAccountsDialog dialog(threeFound(), {}, m_clock);
        const auto ticks = dialog.findChildren<QCheckBox *>();
        QCOMPARE(ticks.size(), 3);
        QVERIFY(ticks.at(0)->isChecked());
        QVERIFY(!ticks.at(1)->isChecked());
        QVERIFY(ticks.at(2)->isChecked());
        QVERIFY(testing::says(dialog, u"octocat · already here"_s));
        QVERIFY(testing::says(dialog, u"zhang.wei · other key"_s));
    }

    void showsWhereTheCodesWere()
    {
        auto found = threeFound();
        found[0].area = QRect(100, 100, 200, 200);
        FoundAccountsDialog dialog(std::move(found), {}, m_clock);
        dialog.setPreviews(previews(), {{0, QRect(500, 100, 100, 100), u"a web link"_s, false}});
        const auto *preview = dialog.findChild<ScanPreviewView *>();
        QVERIFY(preview);
        QVERIFY(preview->accessibleDescription().contains(u"Alibaba Cloud, a web link"_s));
        QVERIFY(!preview->accessibleDescription().contains(u"GitHub"_s)); // it is nowhere on it
        QVERIFY(preview->accessibleDescription().contains(u"Monitor 1"_s));
    }

    void outlinesTheRowThatIsPointedAt()
    {
        auto found = threeFound();
        found[0].area = QRect(100, 100, 200, 200);
        found[1].area = QRect(800, 100, 200, 200);
        FoundAccountsDialog dialog(std::move(found), {}, m_clock);
        dialog.setPreviews(previews(), {});
        dialog.show();
        auto *preview = dialog.findChild<ScanPreviewView *>();
        const auto ticks = dialog.findChildren<QCheckBox *>();
        QFocusEvent in(QEvent::FocusIn);
        QFocusEvent out(QEvent::FocusOut);
        QCoreApplication::sendEvent(ticks.at(0), &out);
        const QImage alike = preview->grab().toImage();
        QCoreApplication::sendEvent(ticks.at(1), &in);
        const QImage second = preview->grab().toImage();
        QVERIFY(second != alike);
        QCoreApplication::sendEvent(ticks.at(1), &out);
        QCOMPARE(preview->grab().toImage(), alike);
    }

    void outlinesTheCodeOfAnExportOnce()
    {
        auto found = threeFound();
        for (FoundAccount &each : found)
            each.area = QRect(100, 100, 200, 200);
        FoundAccountsDialog dialog(std::move(found), {}, m_clock);
        dialog.setPreviews(previews(), {});
        const auto *preview = dialog.findChild<ScanPreviewView *>();
        QVERIFY(preview->accessibleDescription().contains(u"Alibaba Cloud +2"_s));
        QVERIFY(!preview->accessibleDescription().contains(u"GitHub"_s));
    }

    void hasNoPreviewWhereNoneIsKnown()
    {
        FoundAccountsDialog dialog(threeFound(), {}, m_clock); // typed links are nowhere
        dialog.setPreviews(previews(), {});
        QVERIFY(!dialog.findChild<ScanPreviewView *>());
        dialog.setPreviews({}, {{0, QRect(1, 1, 9, 9), u"a web link"_s, false}});
        QVERIFY(!dialog.findChild<ScanPreviewView *>());
    }

    void givesTheTickedOnes()
    {
        FoundAccountsDialog dialog(threeFound(), {}, m_clock);
        dialog.findChildren<QCheckBox *>().at(0)->click();
        QVERIFY(testing::button(dialog, u"Add 1 account(s)"_s));
        testing::button(dialog, u"Add 1 account(s)"_s)->click();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        const auto chosen = dialog.takeChosen();
        QCOMPARE(chosen.size(), std::size_t(1));
        QCOMPARE(chosen.front().issuer, std::string("Kingsoft Cloud"));
    }

    void addsNothingWithoutATick()
    {
        FoundAccountsDialog dialog(threeFound(), {}, m_clock);
        for (QCheckBox *tick : dialog.findChildren<QCheckBox *>())
            tick->setChecked(false);
        QVERIFY(!testing::button(dialog, u"Add"_s)->isEnabled());
    }

    void showsTheCodesOfTheMoment()
    {
        FoundAccountsDialog dialog(threeFound(), {}, m_clock);
        dialog.show();
        QCOMPARE(dialog.findChildren<LiveCode *>().constFirst()->shownText(), u"287 082"_s); // RFC 6238, at 59 s
    }

    void showsNoCodeOfACounterBasedAccount()
    {
        std::vector<FoundAccount> found;
        found.push_back({samples::hotp("Bank", "me"), {}, {}});
        FoundAccountsDialog dialog(std::move(found), {}, m_clock);
        dialog.show();
        QVERIFY(dialog.findChild<LiveCode *>()->shownText().isEmpty());
        QVERIFY(testing::says(dialog, u"counter-based"_s));
    }

    void saysWhereItLookedAndWhatItLeftOut()
    {
        const FoundAccountsDialog dialog(threeFound(), {u"a web link (apps.apple.com)"_s}, m_clock);
        QCOMPARE(dialog.sentence(), u"Monitor 2, Monitor 1"_s);
        QVERIFY(testing::says(dialog, u"Left out: a web link (apps.apple.com)."_s));
    }

    void asksForTheMissingPartsOfAnExport()
    {
        FoundAccountsDialog dialog(threeFound(), {}, m_clock);
        dialog.setMissingParts({0, 2}, 3);
        // What stands between the numbers is the locale's.
        QVERIFY(testing::says(dialog, u"Still missing: number 1 "_s));
        QVERIFY(testing::says(dialog, u" 3."_s));
        QSignalSpy again(&dialog, &FoundAccountsDialog::scanAgainRequested);
        testing::button(dialog, u"Scan the others"_s)->click();
        QCOMPARE(again.size(), 1);
    }

    void showsDirectionTricksInNamesAsTheyAre()
    {
        std::vector<FoundAccount> found;
        found.push_back({samples::totp("\u202Ekcattа", "<b>x</b>"), {}, {}});
        const FoundAccountsDialog dialog(std::move(found), {}, m_clock);
        QVERIFY(testing::says(dialog, u"\\u{202E}"_s));
        QVERIFY(testing::says(dialog, u"<b>x</b>"_s));
    }
};

QTEST_MAIN(FoundAccountsDialogTest)
#include "tst_found_accounts_dialog.moc"
