// The clock in the window, against servers in the test.

#include "tests/support/fake_time_server.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/fixed_elapsed_clock.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/clock/clock_health.h"
#include "ui/dialogs/clock_dialog.h"
#include "ui/window/clock_notices.h"
#include "ui/window/notice_bar.h"

#include <QPlainTextEdit>
#include <QPushButton>

using namespace countersign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr UnixMilliseconds kNow(1'795'368'000'000ms);

struct Computer
{
    FixedClock wall{kNow};
    FixedElapsedClock elapsed;
    FixedRandom random;
    CorrectedClock clock{wall, elapsed};
    ClockHealth health{clock, random};
    FixedClock truth{kNow + 134s};
    FakeTimeServer one{truth}, two{truth}, three{truth}, four{truth};

    QString servers() const { return QStringList{one.name(), two.name(), three.name(), four.name()}.join(u' '); }
};

} // namespace

class TestClockInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent");
        testing::failOnWarnings();
    }

    void measuresOnAClickAndCorrectsOnAnother()
    {
        Computer computer;
        ClockDialog dialog(computer.health, computer.clock, computer.servers());
        dialog.open();
        QVERIFY(computer.one.questions().isEmpty());
        testing::button(dialog, u"Measure now"_s)->click();
        QTRY_VERIFY(!computer.health.isMeasuring());
        QCOMPARE(computer.one.questions().size(), 1);
        QVERIFY(testing::button(dialog, u"Measure again in 60 s"_s));
        QVERIFY(computer.clock.preciseNow() == kNow);
        testing::button(dialog, u"Correct codes by +2 min 14 s"_s)->click();
        QVERIFY(computer.clock.preciseNow() == kNow + 134s);
        testing::button(dialog, u"Stop correcting"_s)->click();
        QVERIFY(computer.clock.preciseNow() == kNow);
    }

    void wantsFourServers()
    {
        Computer computer;
        ClockDialog dialog(computer.health, computer.clock, computer.one.name());
        dialog.open();
        testing::button(dialog, u"Measure now"_s)->click();
        QVERIFY(!dialog.message().isEmpty());
        QVERIFY(!computer.health.isMeasuring());
    }

    void saysThatTheClockWasSetUntilItIsHidden()
    {
        Computer computer;
        NoticeBar bar;
        const ClockNotices notices(computer.health, bar);
        QCOMPARE(bar.shownText(), QString());
        computer.wall.advance(1h);
        computer.health.look();
        QVERIFY(bar.shownText().contains(u"+1 h 0 min"_s));
        QTRY_VERIFY(testing::button(bar, u"Hide"_s)); // once the bar has laid itself out
        testing::button(bar, u"Hide"_s)->click();
        QCOMPARE(bar.shownText(), QString());
    }

    void saysThatCodesAreCorrectedUntilThatEnds()
    {
        Computer computer;
        NoticeBar bar;
        const ClockNotices notices(computer.health, bar);
        computer.health.measure(computer.servers().split(u' '));
        QTRY_VERIFY(!computer.health.isMeasuring());
        QVERIFY(computer.health.correct());
        QVERIFY(bar.shownText().contains(u"corrected by +2 min 14 s"_s));
        computer.wall.advance(24h);
        computer.elapsed.advance(24h);
        computer.health.look();
        QVERIFY(!bar.shownText().contains(u"corrected"_s));
    }

    void isInTheMenuOfTheWindow()
    {
        Computer computer;
        WindowFixture fixture;
        fixture.window = std::make_unique<MainWindow>(fixture.vault.session, fixture.settings, fixture.clipboard,
                                                      KdfCost::minimal());
        fixture.window->setClock(computer.health);
        QVERIFY(fixture.vault.create({}));
        fixture.window->show();
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        QAction *check = nullptr;
        for (QAction *action : fixture.window->actions())
            check = action->text() == u"Check the Clock…"_s ? action : check;
        QVERIFY(check && check->isVisible());
        check->trigger();
        QVERIFY(fixture.window->findChild<ClockDialog *>());
        computer.wall.advance(-1h);
        fixture.vault.clock.advance(1s); // the window looks each second
        QTRY_VERIFY_WITH_TIMEOUT(fixture.window->findChild<NoticeBar *>()->shownText().contains(u"may be wrong"_s),
                                 5000);
    }
};

QTEST_MAIN(TestClockInWindow)
#include "tst_clock_in_window.moc"
