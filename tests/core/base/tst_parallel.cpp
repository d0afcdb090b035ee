#include "core/base/parallel.h"

#include <QTest>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace countersign;

class TestParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesEachNumberOnce_data()
    {
        QTest::addColumn<int>("threads");
        QTest::newRow("as many threads as processors") << 0;
        QTest::newRow("one thread") << 1;
        QTest::newRow("more than there are processors") << 1000;
    }
    void doesEachNumberOnce()
    {
        QFETCH(int, threads);
        std::vector<std::atomic<int>> done(1000);
        inParallel(done.size(), static_cast<std::size_t>(threads), [&](std::size_t number) { ++done[number]; });
        for (const auto &count : done)
            QCOMPARE(count.load(), 1);
    }

    void doesNothingForNoNumbers()
    {
        inParallel(0, 0, [](std::size_t) { QFAIL("called"); });
    }

    void staysOnTheCallersThreadIfOneIsAllowed()
    {
        const auto here = std::this_thread::get_id();
        inParallel(10, 1, [here](std::size_t) { QVERIFY(std::this_thread::get_id() == here); });
    }

    void givesAnExceptionToTheCaller()
    {
        const auto fail = [](std::size_t number) {
            if (number == 5)
                throw std::runtime_error("five");
        };
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, inParallel(100, 0, fail));
    }
};

QTEST_GUILESS_MAIN(TestParallel)
#include "tst_parallel.moc"
