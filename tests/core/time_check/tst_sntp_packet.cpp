#include "core/time_check/sntp_packet.h"
#include "tests/support/fixed_random.h"

#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(countersign::SntpProblem)

namespace {

/// 2026-11-22 17:20:00 UTC.
constexpr UnixMilliseconds kNow(1'795'368'000'000ms);

void write(Bytes &packet, std::size_t offset, std::uint64_t number, std::size_t size)
{
    for (std::size_t index = 0; index < size; ++index)
        packet[offset + index] = static_cast<std::uint8_t>(number >> (8 * (size - 1 - index)));
}

/// What a good server would answer to `request`, `received` by it at a moment of its own clock.
Bytes goodReply(const SntpRequest &request, UnixMilliseconds received = kNow, std::chrono::milliseconds held = 2ms)
{
    Bytes packet(kSntpSize);
    packet[0] = 0x24; // no leap second, version 4, server
    packet[1] = 2;
    write(packet, 4, 0x0000'0800, 4); // root delay 31.25 ms
    write(packet, 8, 0x0000'0400, 4); // root dispersion 15.6 ms
    write(packet, 24, request.stamp, 8);
    write(packet, 32, toNtpStamp(received), 8);
    write(packet, 40, toNtpStamp(received + held), 8);
    return packet;
}

SntpRequest anyRequest()
{
    FixedRandom random;
    return makeSntpRequest(random);
}

} // namespace

class TestSntpPacket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWithNothingButARandomStamp()
    {
        FixedRandom random;
        const SntpRequest request = makeSntpRequest(random);
        QCOMPARE(request.bytes[0], std::uint8_t{0x23});
        QVERIFY(
            std::all_of(request.bytes.begin() + 1, request.bytes.begin() + 40, [](auto byte) { return byte == 0; }));
        std::uint64_t stamp = 0;
        for (std::size_t index = 40; index < kSntpSize; ++index)
            stamp = stamp << 8 | request.bytes[index];
        QCOMPARE(stamp, request.stamp);
        QVERIFY(makeSntpRequest(random).stamp != request.stamp);
    }

    void neverAsksWithAZeroStamp()
    {
        struct ZeroFirst final : Random
        {
            void fill(std::span<std::uint8_t> bytes) override { std::ranges::fill(bytes, next++); }
            std::uint8_t next = 0;
        } random;
        QCOMPARE(makeSntpRequest(random).stamp, std::uint64_t{0x0101010101010101});
    }

    void countsFrom1900()
    {
        // RFC 5905, figure 4: the Unix epoch, and the last day of era 0.
        QCOMPARE(toNtpStamp(UnixMilliseconds(0ms)) >> 32, std::uint64_t{2'208'988'800});
        QCOMPARE(toNtpStamp(UnixMilliseconds(2'085'978'495'500ms)), std::uint64_t{0xFFFF'FFFF'8000'0000});
        QCOMPARE(toNtpStamp(UnixMilliseconds(2'085'978'496'000ms)), std::uint64_t{0});
    }

    void differencesCrossTheEra()
    {
        const NtpStamp before = toNtpStamp(UnixMilliseconds(2'085'978'495'000ms));
        const NtpStamp after = toNtpStamp(UnixMilliseconds(2'085'978'497'250ms));
        QCOMPARE(difference(after, before).count(), 2250);
        QCOMPARE(difference(before, after).count(), -2250);
    }

    void readsAGoodReply()
    {
        const SntpRequest request = anyRequest();
        const auto reply = readSntpReply(goodReply(request), request);
        QVERIFY(std::holds_alternative<SntpReply>(reply));
        QCOMPARE(std::get<SntpReply>(reply).stratum, 2);
        QCOMPARE(std::get<SntpReply>(reply).rootDistance.count(), 32); // 32 / 2 + 16, each rounded up
    }

    void refusesWhatTellsNoTime_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<SntpProblem>("problem");
        QTest::newRow("version 2") << 0 << QByteArray("\x14", 1) << SntpProblem::Malformed;
        QTest::newRow("a client") << 0 << QByteArray("\x23", 1) << SntpProblem::NotAnAnswer;
        QTest::newRow("a broadcast") << 0 << QByteArray("\x25", 1) << SntpProblem::NotAnAnswer;
        QTest::newRow("another stamp") << 24 << QByteArray("\x00\x01\x02\x03", 4) << SntpProblem::NotToUs;
        QTest::newRow("leap says unsynchronised") << 0 << QByteArray("\xE4", 1) << SntpProblem::Unsynchronised;
        QTest::newRow("stratum 16") << 1 << QByteArray("\x10", 1) << SntpProblem::Unsynchronised;
        QTest::newRow("stratum 255") << 1 << QByteArray("\xFF", 1) << SntpProblem::Unsynchronised;
        QTest::newRow("no transmit stamp") << 40 << QByteArray(8, '\0') << SntpProblem::Unsynchronised;
        QTest::newRow("no receive stamp") << 32 << QByteArray(8, '\0') << SntpProblem::Unsynchronised;
        QTest::newRow("root dispersion of 2 s")
            << 8 << QByteArray("\x00\x02\x00\x00", 4) << SntpProblem::TooFarFromSource;
        QTest::newRow("root delay of 4 s") << 4 << QByteArray("\x00\x04\x00\x00", 4) << SntpProblem::TooFarFromSource;
    }
    void refusesWhatTellsNoTime()
    {
        QFETCH(int, at);
        QFETCH(QByteArray, bytes);
        QFETCH(SntpProblem, problem);
        const SntpRequest request = anyRequest();
        Bytes packet = goodReply(request);
        std::copy(bytes.begin(), bytes.end(), packet.begin() + at);
        const auto reply = readSntpReply(packet, request);
        QVERIFY(std::holds_alternative<SntpProblem>(reply));
        QVERIFY(std::get<SntpProblem>(reply) == problem);
    }

    void namesTheKiss_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<SntpProblem>("problem");
        QTest::newRow("RATE") << QByteArray("RATE") << SntpProblem::SlowDown;
        QTest::newRow("DENY") << QByteArray("DENY") << SntpProblem::Denied;
        QTest::newRow("RSTR") << QByteArray("RSTR") << SntpProblem::Denied;
        QTest::newRow("NKEY") << QByteArray("NKEY") << SntpProblem::OtherKiss;
        QTest::newRow("INIT") << QByteArray("INIT") << SntpProblem::Unsynchronised;
        QTest::newRow("none") << QByteArray(4, '\0') << SntpProblem::Unsynchronised;
    }
    void namesTheKiss()
    {
        QFETCH(QByteArray, code);
        QFETCH(SntpProblem, problem);
        const SntpRequest request = anyRequest();
        Bytes packet = goodReply(request);
        packet[0] = 0xE4;
        packet[1] = 0;
        std::copy(code.begin(), code.end(), packet.begin() + 12);
        QVERIFY(std::get<SntpProblem>(readSntpReply(packet, request)) == problem);
        packet[24] = static_cast<std::uint8_t>(packet[24] + 1); // somebody who did not see our question
        QVERIFY(std::get<SntpProblem>(readSntpReply(packet, request)) == SntpProblem::NotToUs);
    }

    void refusesEveryOtherLength()
    {
        const SntpRequest request = anyRequest();
        const Bytes good = goodReply(request);
        for (std::size_t length = 0; length < kSntpSize; ++length) {
            const auto reply = readSntpReply(ByteView(good).first(length), request);
            QVERIFY(std::get<SntpProblem>(reply) == SntpProblem::Malformed);
        }
        Bytes longer = good;
        longer.resize(kSntpSize + 20); // an authenticator behind it
        QVERIFY(std::holds_alternative<SntpReply>(readSntpReply(longer, request)));
        longer.resize(kSntpSize + 21);
        QVERIFY(std::holds_alternative<SntpProblem>(readSntpReply(longer, request)));
        longer.resize(1028);
        QVERIFY(std::holds_alternative<SntpProblem>(readSntpReply(longer, request)));
    }

    void measuresTheOffset_data()
    {
        QTest::addColumn<qint64>("ourClockIsFastBy");
        QTest::addColumn<qint64>("way");
        QTest::newRow("right") << qint64{0} << qint64{20};
        QTest::newRow("2 min 14 s slow") << qint64{-134'000} << qint64{20};
        QTest::newRow("2 min 14 s fast") << qint64{134'000} << qint64{300};
        QTest::newRow("50 years slow") << -qint64{50} * 365 * 86'400'000 << qint64{1};
        QTest::newRow("into the next era") << -qint64{12} * 365 * 86'400'000 << qint64{40};
    }
    void measuresTheOffset()
    {
        QFETCH(qint64, ourClockIsFastBy);
        QFETCH(qint64, way);
        const auto sent = kNow + std::chrono::milliseconds(ourClockIsFastBy);
        const SntpRequest request = anyRequest();
        const auto reply
            = std::get<SntpReply>(readSntpReply(goodReply(request, kNow + std::chrono::milliseconds(way)), request));
        const auto sample = sampleOf(reply, sent, std::chrono::milliseconds(2 * way + 2));
        QVERIFY(std::holds_alternative<TimeSample>(sample));
        QVERIFY(qAbs(std::get<TimeSample>(sample).offset.count() + ourClockIsFastBy) <= 1);
        QCOMPARE(std::get<TimeSample>(sample).error.count(), way + 32 + 2);
    }

    void oneSidedWaysStayWithinTheBound()
    {
        const SntpRequest request = anyRequest();
        const auto reply = std::get<SntpReply>(readSntpReply(goodReply(request, kNow), request)); // there at once
        const auto sample = std::get<TimeSample>(sampleOf(reply, kNow, 802ms)); // and 800 ms back
        QVERIFY(std::chrono::abs(sample.offset) <= sample.error);
    }

    void refusesToHaveBeenHeldForLongerThanWaited()
    {
        const SntpRequest request = anyRequest();
        const auto reply = std::get<SntpReply>(readSntpReply(goodReply(request, kNow, 5s), request));
        QVERIFY(std::get<SntpProblem>(sampleOf(reply, kNow, 40ms)) == SntpProblem::Implausible);
        const auto backwards = std::get<SntpReply>(readSntpReply(goodReply(request, kNow, -5s), request));
        QVERIFY(std::get<SntpProblem>(sampleOf(backwards, kNow, 40ms)) == SntpProblem::Implausible);
    }
};

QTEST_GUILESS_MAIN(TestSntpPacket)
#include "tst_sntp_packet.moc"
