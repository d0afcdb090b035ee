#include "core/vault/generations.h"

#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace std::chrono_literals;

namespace {

constexpr auto kMorning = UnixTime(std::chrono::seconds(1'699'948'800)); // 2023-11-14T08:00:00Z

Generation generation(std::uint64_t saveCounter, UnixTime modified)
{
    return {.fileName = generations::fileName("a.otpv", saveCounter), .saveCounter = saveCounter, .modified = modified};
}

/// The save counters that stay.
std::vector<std::uint64_t> kept(const std::vector<Generation> &all)
{
    const auto gone = generations::superfluous(all);
    std::vector<std::uint64_t> counters;
    for (const Generation &each : all) {
        if (std::ranges::find(gone, each) == gone.end())
            counters.push_back(each.saveCounter);
    }
    std::ranges::sort(counters);
    return counters;
}

} // namespace

class TestGenerations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsOwnNames_data()
    {
        QTest::addColumn<QByteArray>("fileName");
        QTest::addColumn<int>("saveCounter");
        const auto row = [](const char *fileName, int saveCounter) {
            QTest::newRow(fileName) << QByteArray(fileName) << saveCounter;
        };
        row(".a.otpv.g7", 7);
        row(".a.otpv.g7-0badcafe", 7);
        row(".a.otpv.g", -1);
        row(".a.otpv.g-7", -1);
        row(".a.otpv.g7x", -1);
        row(".a.otpv.g99999999999999999999", -1);
        row(".b.otpv.g7", -1);
        row("a.otpv.g7", -1);
        row(".a.otpv.lock", -1);
    }
    void knowsItsOwnNames()
    {
        QFETCH(const QByteArray, fileName);
        QFETCH(const int, saveCounter);
        const auto found = generations::saveCounterOf("a.otpv", fileName.toStdString());
        QCOMPARE(found ? static_cast<int>(*found) : -1, saveCounter);
    }

    void keepsTheLastTenOfADay()
    {
        std::vector<Generation> all;
        for (std::uint64_t counter = 1; counter <= 30; ++counter)
            all.push_back(generation(counter, kMorning + std::chrono::seconds(counter)));
        const auto counters = kept(all);
        QCOMPARE(counters.size(), std::size_t(10));
        QCOMPARE(counters.front(), std::uint64_t(21));
    }

    void keepsTheLastTenOfAClockThatWasSetBack()
    {
        std::vector<Generation> all;
        for (std::uint64_t counter = 1; counter <= 30; ++counter)
            all.push_back(generation(counter, kMorning + std::chrono::seconds(counter)));
        for (std::uint64_t counter = 31; counter <= 42; ++counter)
            all.push_back(generation(counter, kMorning - 1h + std::chrono::seconds(counter)));
        const auto counters = kept(all);
        for (std::uint64_t last = 33; last <= 42; ++last)
            QVERIFY(std::ranges::find(counters, last) != counters.end());
        QVERIFY(counters.size() <= 21); // ten by time, ten by counter, and the newest of the day
    }

    void keepsTheNewestOfFourteenDays()
    {
        std::vector<Generation> all;
        std::uint64_t counter = 0;
        for (int day = 0; day < 20; ++day) {
            for (int save = 0; save < 3; ++save)
                all.push_back(generation(++counter, kMorning + std::chrono::hours(24 * day + save)));
        }
        // 14 days, the last ten saves (three of them the newest of their day …), and the newest of both months.
        const auto counters = kept(all);
        for (int day = 6; day < 20; ++day)
            QVERIFY(std::ranges::find(counters, static_cast<std::uint64_t>(3 * day + 3)) != counters.end());
        for (std::uint64_t last = 51; last <= 60; ++last)
            QVERIFY(std::ranges::find(counters, last) != counters.end());
        QVERIFY(std::ranges::find(counters, std::uint64_t(3 * 5 + 3)) == counters.end());
    }

    void keepsTheNewestOfTwelveMonths()
    {
        std::vector<Generation> all;
        for (int month = 0; month < 30; ++month)
            all.push_back(
                generation(static_cast<std::uint64_t>(month + 1), kMorning + std::chrono::hours(24 * 30) * month));
        const auto counters = kept(all);
        // Each save is the only one of its day: 14 by days cover 12 by months.
        QCOMPARE(counters.size(), std::size_t(14));
        QCOMPARE(counters.front(), std::uint64_t(17));
    }

    void keepsOldMonthsUnderManyNewSaves()
    {
        std::vector<Generation> all;
        for (int month = 0; month < 12; ++month)
            all.push_back(
                generation(static_cast<std::uint64_t>(month + 1), kMorning + std::chrono::hours(24 * 31) * month));
        const auto newest = kMorning + std::chrono::hours(24 * 31) * 11;
        for (std::uint64_t save = 0; save < 200; ++save)
            all.push_back(generation(100 + save, newest + std::chrono::hours(save)));
        const auto counters = kept(all);
        QVERIFY(std::ranges::find(counters, std::uint64_t(2)) != counters.end());
        QVERIFY(counters.size() < 40);
    }

    void ordersByTimeThenCounter()
    {
        std::vector<Generation> all{generation(9, kMorning), generation(3, kMorning + 1s), generation(10, kMorning)};
        generations::sortNewestFirst(all);
        QCOMPARE(all[0].saveCounter, std::uint64_t(3));
        QCOMPARE(all[1].saveCounter, std::uint64_t(10));
    }
};

QTEST_GUILESS_MAIN(TestGenerations)
#include "tst_generations.moc"
