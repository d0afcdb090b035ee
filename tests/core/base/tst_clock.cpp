#include "core/base/clock.h"
#include "tests/support/fixed_clock.h"

#include <QTest>

using namespace countersign;
using namespace std::chrono_literals;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundsDownToWholeSeconds()
    {
        FixedClock clock(UnixMilliseconds(29'999ms));
        QCOMPARE(clock.now().time_since_epoch(), 29s);
        clock.advance(1ms);
        QCOMPARE(clock.now().time_since_epoch(), 30s);
        clock.set(UnixMilliseconds(-1ms));
        QCOMPARE(clock.now().time_since_epoch(), -1s);
    }

    void theWallClockCountsSecondsSince1970()
    {
        const auto before = std::chrono::system_clock::now();
        const UnixMilliseconds now = WallClock().preciseNow();
        const auto after = std::chrono::system_clock::now();
        QVERIFY(before - 1ms < now && now <= after);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
