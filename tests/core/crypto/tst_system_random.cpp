#include "core/crypto/system_random.h"
#include "core/crypto/wipe.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <set>

using namespace countersign;

class TestSystemRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverGivesTheSameTwice()
    {
        SystemRandom random;
        std::set<std::array<std::uint8_t, 16>> seen;
        for (int draw = 0; draw < 10'000; ++draw)
            seen.insert(random.array<16>());
        QCOMPARE(seen.size(), std::size_t(10'000));
    }

    void reachesEveryByte()
    {
        SystemRandom random;
        std::array<std::uint8_t, 67> ever{};
        for (int draw = 0; draw < 64; ++draw) {
            const auto bytes = random.array<67>();
            for (std::size_t index = 0; index < bytes.size(); ++index)
                ever[index] = static_cast<std::uint8_t>(ever[index] | bytes[index]);
        }
        // A byte that was never set stays 0; that one is by chance has a probability of 2^-64 a bit.
        QVERIFY(std::ranges::all_of(ever, [](std::uint8_t byte) { return byte == 0xff; }));
    }

    void wipingLeavesOnlyZeros()
    {
        std::array<char, 40> password{};
        std::ranges::fill(password, 'x');
        wipe(password.data() + 1, password.size() - 2);
        QCOMPARE(password.front(), 'x');
        QCOMPARE(password.back(), 'x');
        QVERIFY(std::all_of(password.begin() + 1, password.end() - 1, [](char each) { return each == '\0'; }));
    }
};

QTEST_GUILESS_MAIN(TestSystemRandom)
#include "tst_system_random.moc"
