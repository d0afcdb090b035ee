#include "core/base/system_memory.h"
#include "core/vault/kdf_calibration.h"

#include <QTest>

#include <cstdio>

using namespace countersign;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t kMebibyte = 1024; // in KiB
constexpr std::uint64_t kManyGigabytes = 24 * 1024 * kMebibyte;

KdfCost cost(std::uint32_t operations, std::uint32_t mebibytes)
{
    return {.operations = operations, .memoryKibibytes = mebibytes * 1024};
}

} // namespace

class TestKdfCalibration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheCostOfAComputer_data()
    {
        QTest::addColumn<int>("leastMilliseconds");
        QTest::addColumn<int>("totalMebibytes");
        QTest::addColumn<int>("operations");
        QTest::addColumn<int>("mebibytes");
        QTest::newRow("usual: a second would be 720 MiB, the most is 512") << 89 << 16'384 << 3 << 512;
        QTest::newRow("slower") << 200 << 16'384 << 3 << 320;
        QTest::newRow("slow: a second is 64 MiB") << 1'000 << 16'384 << 3 << 64;
        QTest::newRow("far too slow: never below 64 MiB and 3 passes") << 9'000 << 16'384 << 3 << 64;
        QTest::newRow("fast: 512 MiB are done too soon, so more passes") << 40 << 16'384 << 5 << 512;
        QTest::newRow("impossibly fast: never above 16 passes") << 0 << 16'384 << 16 << 512;
        QTest::newRow("little memory: an eighth, and more passes") << 89 << 1'024 << 9 << 128;
        QTest::newRow("hardly any memory: 64 MiB all the same") << 89 << 256 << 17 - 1 << 64;
        QTest::newRow("memory unknown: 512 MiB at most") << 89 << 0 << 3 << 512;
    }

    void findsTheCostOfAComputer()
    {
        QFETCH(int, leastMilliseconds);
        QFETCH(int, totalMebibytes);
        QFETCH(int, operations);
        QFETCH(int, mebibytes);
        const auto total = totalMebibytes == 0 ? std::nullopt
                                               : std::optional(static_cast<std::uint64_t>(totalMebibytes) * kMebibyte);
        const KdfCost found = calibratedCost(std::chrono::milliseconds(leastMilliseconds), total);
        QCOMPARE(found.memoryKibibytes, static_cast<std::uint32_t>(mebibytes) * 1024);
        QCOMPARE(found.operations, static_cast<std::uint32_t>(operations));
        QVERIFY(!found.isDeliberate);
    }

    void staysBetweenHalfAndOneAndAHalfSecondsWhereTheLimitsAllow()
    {
        for (int milliseconds = 16; milliseconds <= 1'500; ++milliseconds) {
            const std::chrono::nanoseconds least = std::chrono::milliseconds(milliseconds);
            const KdfCost found = calibratedCost(least, kManyGigabytes);
            const auto time = least * found.operations * (found.memoryKibibytes / 1024) / (3 * 64);
            QVERIFY2(time >= 500ms && time <= 1500ms, qPrintable(QString::number(milliseconds)));
            QVERIFY(found.memoryKibibytes >= 64 * kMebibyte && found.memoryKibibytes <= 512 * kMebibyte);
            QVERIFY(found.operations >= 3 && found.operations <= 16);
        }
    }

    void raisesOnlyWhatIsClearlyWeaker()
    {
        const KdfCost here = cost(3, 512);
        QVERIFY(isClearlyWeaker(cost(3, 64), here));
        QVERIFY(isClearlyWeaker(cost(1, 512), here));
        QVERIFY(!isClearlyWeaker(cost(3, 256), here)); // exactly half: measuring is not that exact
        QVERIFY(!isClearlyWeaker(cost(3, 512), here));
        QVERIFY(!isClearlyWeaker(cost(1, 1024), here)); // never to less memory
        KdfCost deliberate = cost(1, 1);
        QVERIFY(isClearlyWeaker(deliberate, here));
        deliberate.isDeliberate = true;
        QVERIFY(!isClearlyWeaker(deliberate, here));
    }

    void measuresOnce()
    {
        int measurements = 0;
        KdfCalibration calibration(
            [&measurements](const KdfCost &asked) {
                ++measurements;
                return asked == kLeastCalibratedCost ? std::optional(200ms) : std::nullopt;
            },
            kManyGigabytes);
        QCOMPARE(calibration.cost(), cost(3, 320));
        QCOMPARE(calibration.cost(), cost(3, 320));
        QCOMPARE(measurements, 1);
    }

    void takesTheLeastWhereNothingCanBeMeasured()
    {
        KdfCalibration calibration([](const KdfCost &) { return std::nullopt; }, kManyGigabytes);
        QCOMPARE(calibration.cost(), kLeastCalibratedCost);
    }

    void fitsThisComputer()
    {
        KdfCalibration calibration(measureKdf, totalMemoryKibibytes());
        const KdfCost found = calibration.cost();
        const auto available = availableMemoryKibibytes();
        if (available && found.memoryKibibytes > *available / 2)
            QSKIP("skipped: too little memory is free to derive a key at that cost");
        const auto time = measureKdf(found);
        QVERIFY(time);
        const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(*time).count();
        std::printf("figure: calibrated key derivation: %u passes over %u MiB, %lld ms\n", found.operations,
                    found.memoryKibibytes / 1024, static_cast<long long>(milliseconds));
        // Loose: other programs use the processor meanwhile.
        QVERIFY2(milliseconds >= 100 && milliseconds <= 15'000, qPrintable(QString::number(milliseconds)));
    }
};

QTEST_GUILESS_MAIN(TestKdfCalibration)
#include "tst_kdf_calibration.moc"
