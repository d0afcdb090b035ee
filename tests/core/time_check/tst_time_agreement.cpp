#include "core/time_check/time_agreement.h"
#include "tests/support/figures.h"

#include <QTest>

#include <random>

using namespace countersign;
using namespace std::chrono_literals;

class TestTimeAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fourThatAgreeGiveTheirMedian()
    {
        const std::vector<TimeSample> samples{
            {134'010ms, 60ms}, {134'000ms, 60ms}, {134'050ms, 60ms}, {133'990ms, 60ms}};
        QVERIFY((agree(samples) == TimeAgreement{134'005ms, 60ms, {true, true, true, true}}));
    }

    void oneLiarIsOutvoted()
    {
        const std::vector<TimeSample> samples{{10ms, 60ms}, {-3'600'000ms, 60ms}, {0ms, 60ms}, {20ms, 60ms}};
        QVERIFY((agree(samples) == TimeAgreement{10ms, 60ms, {true, false, true, true}}));
    }

    void twoLiarsAmongFiveAreOutvotedEvenTogether()
    {
        const std::vector<TimeSample> samples{{300s, 60ms}, {0ms, 60ms}, {300s, 60ms}, {5ms, 60ms}, {9ms, 60ms}};
        const auto agreement = agree(samples);
        QVERIFY(agreement && agreement->offset == 5ms);
    }

    void givesNoAnswer_data()
    {
        QTest::addColumn<std::vector<TimeSample>>("samples");
        const TimeSample now{0ms, 60ms};
        const TimeSample later{300s, 60ms};
        QTest::newRow("nobody") << std::vector<TimeSample>{};
        QTest::newRow("one") << std::vector{now};
        QTest::newRow("two that agree") << std::vector{now, now};
        QTest::newRow("two against one") << std::vector{now, now, later};
        QTest::newRow("two against two") << std::vector{now, later, now, later};
        QTest::newRow("three against three") << std::vector{now, later, now, later, now, later};
        QTest::newRow("three against three that differ")
            << std::vector{now, now, now, later, TimeSample{600s, 60ms}, TimeSample{900s, 60ms}};
        QTest::newRow("each for itself") << std::vector{now, later, TimeSample{-60s, 60ms}, TimeSample{-900s, 60ms}};
    }
    void givesNoAnswer()
    {
        QFETCH(std::vector<TimeSample>, samples);
        QVERIFY(!agree(samples));
    }

    void aVagueLiarDoesNotCarryTheMedianAway()
    {
        // Its bound reaches the others; what it says is 2 s away.
        const std::vector<TimeSample> samples{{0ms, 60ms}, {4ms, 60ms}, {8ms, 60ms}, {2000ms, 2500ms}};
        const auto agreement = agree(samples);
        QVERIFY(agreement && agreement->offset <= 8ms);
    }

    void boundsUnderFiftyMillisecondsCountAsThat()
    {
        const std::vector<TimeSample> samples{{0ms, 1ms}, {40ms, 1ms}, {80ms, 1ms}};
        QVERIFY(agree(samples));
        const std::vector<TimeSample> further{{0ms, 1ms}, {60ms, 1ms}, {120ms, 1ms}};
        QVERIFY(!agree(further));
    }

    /// Any minority of liars, wherever they are: the answer, if there is one, is within the bounds of an honest server.
    void noMinorityMovesTheTime()
    {
        std::mt19937 random(1); // NOLINT: the same in every run
        const auto upTo = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
        constexpr int kRounds = 20'000;
        for (int round = 0; round < kRounds; ++round) {
            const int liars = upTo(3);
            const int honest = std::max(3, liars + 1 + upTo(4));
            std::vector<TimeSample> samples;
            for (int index = 0; index < honest; ++index)
                samples.push_back(
                    {std::chrono::milliseconds(upTo(81) - 40), std::chrono::milliseconds(40 + upTo(100))});
            for (int index = 0; index < liars; ++index)
                samples.push_back({std::chrono::milliseconds(upTo(1'200'000) - 600'000), 60ms});
            std::ranges::shuffle(samples, random);
            const auto agreement = agree(samples);
            QVERIFY(agreement && std::chrono::abs(agreement->offset) <= 240ms);
        }
        test::figure("minorities of lying time servers: " + std::to_string(kRounds) + " rounds, 0 moved the time");
    }
};

QTEST_GUILESS_MAIN(TestTimeAgreement)
#include "tst_time_agreement.moc"
