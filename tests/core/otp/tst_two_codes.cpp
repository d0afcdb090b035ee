#include "core/otp/code.h"
#include "core/otp/two_codes.h"

#include <QTest>

using namespace countersign;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds kWindow = 1'700'000'010s; // a multiple of 30

TwoCodes startedAt(std::chrono::seconds intoWindow, std::int64_t period = 30)
{
    return {*Period::from(period), UnixTime(kWindow + intoWindow)};
}

TwoCodes::Step at(const TwoCodes &codes, std::chrono::seconds sinceWindow)
{
    return codes.step(UnixTime(kWindow + sinceWindow));
}

} // namespace

class TestTwoCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheCurrentCodeIfEnoughTimeIsLeft()
    {
        const TwoCodes codes = startedAt(22s);
        QVERIFY(at(codes, 22s) == TwoCodes::Step::First);
        QVERIFY(codes.firstFrom() == UnixTime(kWindow));
        QVERIFY(codes.secondFrom() == UnixTime(kWindow + 30s));
        QVERIFY(codes.secondUntil() == UnixTime(kWindow + 60s));
    }

    void waitsForTheNextCodeIfTheCurrentOneIsAboutToEnd()
    {
        const TwoCodes codes = startedAt(23s); // 7 s are left
        QVERIFY(at(codes, 23s) == TwoCodes::Step::WaitForFirst);
        QVERIFY(at(codes, 29s) == TwoCodes::Step::WaitForFirst);
        QVERIFY(at(codes, 30s) == TwoCodes::Step::First);
        QVERIFY(codes.firstFrom() == UnixTime(kWindow + 30s));
    }

    void waitsNoLongerThanHalfOfAShortPeriod()
    {
        const TwoCodes enough = startedAt(5s, 10);
        QVERIFY(at(enough, 5s) == TwoCodes::Step::First);
        const TwoCodes tooLate = startedAt(6s, 10);
        QVERIFY(at(tooLate, 6s) == TwoCodes::Step::WaitForFirst);
        QVERIFY(at(tooLate, 10s) == TwoCodes::Step::First);
    }

    void goesThroughTheStepsAtTheRollovers()
    {
        const TwoCodes codes = startedAt(0s);
        QVERIFY(at(codes, 0s) == TwoCodes::Step::First);
        QVERIFY(at(codes, 29s) == TwoCodes::Step::First);
        QVERIFY(at(codes, 30s) == TwoCodes::Step::Second);
        QVERIFY(at(codes, 59s) == TwoCodes::Step::Second);
        QVERIFY(at(codes, 60s) == TwoCodes::Step::Missed);
    }

    void isMissedAfterASuspendOfSeveralPeriods()
    {
        const TwoCodes codes = startedAt(3s);
        QVERIFY(at(codes, 8h) == TwoCodes::Step::Missed);
    }

    void isMissedWhenTheClockIsSetBack()
    {
        QVERIFY(at(startedAt(3s), -1s) == TwoCodes::Step::Missed);
        const TwoCodes waiting = startedAt(25s);
        QVERIFY(at(waiting, 24s) == TwoCodes::Step::Missed);
        QVERIFY(at(waiting, -3600s) == TwoCodes::Step::Missed);
    }

    void followsAClockThatIsSetForwardIntoTheSecondWindow()
    {
        QVERIFY(at(startedAt(3s), 41s) == TwoCodes::Step::Second);
    }

    void givesTwoWindowsThatFollowEachOther_data()
    {
        QTest::addColumn<int>("period");
        for (const int period : {1, 10, 30, 60, 86'400})
            QTest::addRow("%d s", period) << period;
    }
    void givesTwoWindowsThatFollowEachOther()
    {
        QFETCH(const int, period);
        const Period checked = *Period::from(period);
        for (std::int64_t second = 0; second < 200; ++second) {
            const UnixTime now(std::chrono::seconds(1'700'000'000 + second));
            const TwoCodes codes(checked, now);
            QVERIFY(codes.firstFrom().time_since_epoch() % period == 0s);
            QCOMPARE(timeStep(codes.secondFrom(), checked), timeStep(codes.firstFrom(), checked) + 1);
            QVERIFY(codes.step(now) == TwoCodes::Step::First || codes.step(now) == TwoCodes::Step::WaitForFirst);
            QVERIFY(codes.firstFrom() - now < std::chrono::seconds(period));
        }
    }
};

QTEST_GUILESS_MAIN(TestTwoCodes)
#include "tst_two_codes.moc"
