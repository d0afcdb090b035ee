#include "core/base/corrected_clock.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/fixed_elapsed_clock.h"

#include <QTest>

using namespace countersign;
using namespace std::chrono_literals;

namespace {

constexpr UnixMilliseconds kStart(1'700'000'000'000ms);

/// A computer whose clock may be set.
struct Computer
{
    FixedClock wall{kStart};
    FixedElapsedClock elapsed;
    CorrectedClock clock{wall, elapsed};

    void pass(std::chrono::milliseconds time)
    {
        wall.advance(time);
        elapsed.advance(time);
    }
};

} // namespace

class TestCorrectedClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheWallClockUntilItIsCorrected()
    {
        const Computer computer;
        QVERIFY(computer.clock.preciseNow() == kStart);
        QVERIFY(computer.clock.correction() == 0ms);
    }

    void addsTheCorrection()
    {
        Computer computer;
        QVERIFY(computer.clock.correctBy(134s));
        computer.pass(5s);
        QVERIFY(computer.clock.preciseNow() == kStart + 139s);
        QVERIFY(computer.clock.correctBy(-134s));
        QVERIFY(computer.clock.preciseNow() == kStart + 5s - 134s);
        QVERIFY(computer.wall.preciseNow() == kStart + 5s);
    }

    void refusesMoreThanTenMinutes_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("10 min") << qint64{600'000} << true;
        QTest::newRow("-10 min") << qint64{-600'000} << true;
        QTest::newRow("10 min and 1 ms") << qint64{600'001} << false;
        QTest::newRow("-10 min and 1 ms") << qint64{-600'001} << false;
        QTest::newRow("an hour") << qint64{3'600'000} << false;
    }
    void refusesMoreThanTenMinutes()
    {
        QFETCH(qint64, milliseconds);
        QFETCH(bool, isTaken);
        Computer computer;
        QVERIFY(computer.clock.correctBy(7s));
        const auto result = computer.clock.correctBy(std::chrono::milliseconds(milliseconds));
        QCOMPARE(bool(result), isTaken);
        if (!isTaken)
            QVERIFY(result.error().code == ErrorCode::ClockCorrectionTooLarge);
        QCOMPARE(computer.clock.correction().count(), isTaken ? milliseconds : 7000);
    }

    void stopsWhenAsked()
    {
        Computer computer;
        QVERIFY(computer.clock.correctBy(134s));
        computer.clock.stop();
        QVERIFY(computer.clock.preciseNow() == kStart);
    }

    void endsAfterADay()
    {
        Computer computer;
        QVERIFY(computer.clock.correctBy(134s));
        computer.pass(24h - 1ms);
        QVERIFY(computer.clock.correction() == 134s);
        computer.pass(1ms);
        QVERIFY(computer.clock.correction() == 0s);
        QVERIFY(computer.clock.preciseNow() == kStart + 24h);
    }

    void endsWhenTheClockIsSet_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("forward") << 134'000;
        QTest::newRow("back") << -134'000;
        QTest::newRow("a little") << 1500;
    }
    void endsWhenTheClockIsSet()
    {
        QFETCH(int, milliseconds);
        Computer computer;
        QVERIFY(computer.clock.correctBy(134s));
        computer.pass(1h);
        computer.wall.advance(std::chrono::milliseconds(milliseconds));
        QVERIFY(computer.clock.preciseNow() == computer.wall.preciseNow());
        computer.wall.advance(-std::chrono::milliseconds(milliseconds));
        QVERIFY2(computer.clock.correction() == 0s, "it came back with the clock");
    }

    void manySmallStepsAreOne()
    {
        Computer computer;
        QVERIFY(computer.clock.correctBy(134s));
        computer.wall.advance(1s);
        QVERIFY(computer.clock.correction() == 134s);
        computer.wall.advance(1s);
        QVERIFY(computer.clock.correction() == 0s);
    }

    void sleepIsNoStep()
    {
        Computer computer;
        QVERIFY(computer.clock.correctBy(134s));
        computer.pass(8h); // both clocks go on
        QVERIFY(computer.clock.correction() == 134s);
    }

    void aStepIsToldOnce()
    {
        FixedClock wall(kStart);
        FixedElapsedClock elapsed;
        StepWatch watch(wall, elapsed);
        wall.advance(3600s);
        QVERIFY(watch.takeStep() == 3600s);
        QVERIFY(watch.takeStep() == 0s);
    }

    void theSystemsElapsedClockGoesOn()
    {
        const SystemElapsedClock clock;
        const auto before = clock.elapsed();
        QVERIFY(before > 0ms);
        QTRY_VERIFY(clock.elapsed() > before);
    }
};

QTEST_GUILESS_MAIN(TestCorrectedClock)
#include "tst_corrected_clock.moc"
