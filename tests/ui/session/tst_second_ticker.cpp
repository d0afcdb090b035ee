#include "tests/support/fixed_clock.h"
#include "ui/session/second_ticker.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace countersign;
using namespace std::chrono_literals;

namespace {
constexpr UnixMilliseconds kStart{1'700'000'000'250ms};
}

class TestSecondTicker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aimsAtTheNextSecondOfTheClock()
    {
        const FixedClock clock(kStart);
        SecondTicker ticker(clock);
        ticker.setActive(true);
        QCOMPARE(timerOf(ticker).intervalAsDuration(), 750ms);
    }

    void ticksWhenANewSecondBegins()
    {
        FixedClock clock(kStart + 745ms);
        SecondTicker ticker(clock);
        ticker.setActive(true);
        QSignalSpy ticked(&ticker, &SecondTicker::ticked);
        clock.advance(10ms);
        QVERIFY(ticked.wait());
        QCOMPARE(ticked.count(), 1);
        QCOMPARE(timerOf(ticker).intervalAsDuration(), 995ms);
    }

    void doesNotTickTwiceInOneSecond()
    {
        // A timer that ends early finds the clock in the second that was told already.
        FixedClock clock(kStart + 749ms);
        SecondTicker ticker(clock);
        ticker.setActive(true);
        QSignalSpy ticked(&ticker, &SecondTicker::ticked);
        QSignalSpy fired(&timerOf(ticker), &QTimer::timeout);
        QVERIFY(fired.wait());
        QCOMPARE(ticked.count(), 0);
    }

    void ticksAtOnceWhenItBecomesActive()
    {
        const FixedClock clock(kStart);
        SecondTicker ticker(clock);
        QSignalSpy ticked(&ticker, &SecondTicker::ticked);
        ticker.setActive(true);
        QCOMPARE(ticked.count(), 1);
        ticker.setActive(true);
        QCOMPARE(ticked.count(), 1);
    }

    void runsNoTimerWhileInactive()
    {
        const FixedClock clock(kStart);
        SecondTicker ticker(clock);
        QVERIFY(!timerOf(ticker).isActive());
        ticker.setActive(true);
        QVERIFY(timerOf(ticker).isActive());
        ticker.setActive(false);
        QVERIFY(!timerOf(ticker).isActive());
    }

private:
    /// The ticker's only timer, found as the event loop would.
    static QTimer &timerOf(SecondTicker &ticker)
    {
        auto *timer = ticker.findChild<QTimer *>();
        Q_ASSERT(timer);
        return *timer;
    }
};

QTEST_GUILESS_MAIN(TestSecondTicker)
#include "tst_second_ticker.moc"
