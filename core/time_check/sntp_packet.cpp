#include "core/time_check/sntp_packet.h"

#include <algorithm>

namespace countersign {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr std::uint64_t kSecondsFrom1900To1970 = 2'208'988'800;
constexpr std::uint8_t kVersion = 4;
constexpr std::uint8_t kClientMode = 3;
constexpr std::uint8_t kServerMode = 4;
constexpr int kUnsynchronisedLeap = 3;
constexpr int kLastStratum = 15;
constexpr std::size_t kLongestReply = 1024; // extension fields and an authenticator take less
constexpr milliseconds kMaxRootDistance(1500); // RFC 5905: MAXDIST

// Where the fields stand: RFC 5905, figure 8.
constexpr std::size_t kStratumAt = 1;
constexpr std::size_t kRootDelayAt = 4;
constexpr std::size_t kRootDispersionAt = 8;
constexpr std::size_t kReferenceAt = 12;
constexpr std::size_t kOriginAt = 24;
constexpr std::size_t kReceiveAt = 32;
constexpr std::size_t kTransmitAt = 40;

std::uint64_t numberAt(ByteView bytes, std::size_t offset, std::size_t size)
{
    std::uint64_t number = 0;
    for (const std::uint8_t byte : bytes.subspan(offset, size))
        number = number << 8 | byte;
    return number;
}

/// A length of time as 16.16 bits of seconds, rounded up.
milliseconds shortTimeAt(ByteView bytes, std::size_t offset)
{
    return milliseconds((numberAt(bytes, offset, 4) * 1000 + 0xFFFF) >> 16);
}

SntpProblem kissIn(ByteView bytes)
{
    const std::string_view code = textOf(bytes.subspan(kReferenceAt, 4));
    if (code == "RATE")
        return SntpProblem::SlowDown;
    if (code == "DENY" || code == "RSTR")
        return SntpProblem::Denied;
    // Some servers send stratum 0 without a code while they look for the time themselves.
    const bool isText = std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
    return isText && code != "INIT" && code != "STEP" ? SntpProblem::OtherKiss : SntpProblem::Unsynchronised;
}

} // namespace

NtpStamp toNtpStamp(UnixMilliseconds moment)
{
    const auto whole = std::chrono::floor<seconds>(moment);
    const auto rest = static_cast<std::uint64_t>((moment - whole).count());
    const auto sinceEra = static_cast<std::uint64_t>(whole.time_since_epoch().count()) + kSecondsFrom1900To1970;
    return sinceEra << 32 | (rest << 32) / 1000;
}

milliseconds difference(NtpStamp a, NtpStamp b)
{
    const auto signedDifference = static_cast<std::int64_t>(a - b); // wraps with the era
    const std::int64_t whole = signedDifference >> 32;
    const std::int64_t fraction = signedDifference & 0xFFFFFFFF;
    return milliseconds(whole * 1000 + ((fraction * 1000 + 0x80000000) >> 32));
}

SntpRequest makeSntpRequest(Random &random)
{
    SntpRequest request{};
    do {
        const auto stamp = random.array<8>();
        request.stamp = numberAt(stamp, 0, stamp.size());
        std::ranges::copy(stamp, request.bytes.begin() + kTransmitAt);
    } while (request.stamp == 0); // what a server answers to if it was not asked
    request.bytes[0] = kVersion << 3 | kClientMode;
    return request;
}

std::variant<SntpReply, SntpProblem> readSntpReply(ByteView bytes, const SntpRequest &request)
{
    if (bytes.size() < kSntpSize || bytes.size() > kLongestReply || bytes.size() % 4 != 0)
        return SntpProblem::Malformed;
    const int leap = bytes[0] >> 6;
    const int version = bytes[0] >> 3 & 7;
    const int mode = bytes[0] & 7;
    if (version < 3 || version > kVersion) // old servers answer with their own
        return SntpProblem::Malformed;
    if (mode != kServerMode)
        return SntpProblem::NotAnAnswer;
    if (numberAt(bytes, kOriginAt, 8) != request.stamp)
        return SntpProblem::NotToUs; // before all else: nobody else may tell us to be quiet
    const int stratum = bytes[kStratumAt];
    if (stratum == 0)
        return kissIn(bytes);
    const SntpReply reply{.received = numberAt(bytes, kReceiveAt, 8),
                          .sent = numberAt(bytes, kTransmitAt, 8),
                          .rootDistance = shortTimeAt(bytes, kRootDelayAt) / 2 + shortTimeAt(bytes, kRootDispersionAt),
                          .stratum = stratum};
    if (leap == kUnsynchronisedLeap || stratum > kLastStratum || reply.received == 0 || reply.sent == 0)
        return SntpProblem::Unsynchronised;
    if (reply.rootDistance > kMaxRootDistance)
        return SntpProblem::TooFarFromSource;
    return reply;
}

std::variant<TimeSample, SntpProblem> sampleOf(const SntpReply &reply, UnixMilliseconds sent, milliseconds waited)
{
    constexpr milliseconds kRounding(1); // both our readings are whole milliseconds
    const milliseconds held = difference(reply.sent, reply.received);
    if (held < -kRounding || held > waited + kRounding)
        return SntpProblem::Implausible;
    const milliseconds outward = difference(reply.received, toNtpStamp(sent));
    const milliseconds delay = std::max(waited - held, milliseconds::zero());
    // The same as half the sum of both ways, without adding two large numbers.
    const milliseconds offset = outward - delay / 2;
    return TimeSample{offset, delay / 2 + reply.rootDistance + 2 * kRounding};
}

} // namespace countersign
