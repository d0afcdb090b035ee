#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/random.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <variant>

namespace countersign {

/// A moment as NTP writes it: seconds since 1900 and a fraction, 32 bits each. Counts round in 2036 and every 136 years
/// after; only differences have a meaning, and those for clocks less than 68 years apart. RFC 5905 section 6.
using NtpStamp = std::uint64_t;

NtpStamp toNtpStamp(UnixMilliseconds moment);
/// By how much `a` is later than `b`, rounded to the nearest millisecond.
std::chrono::milliseconds difference(NtpStamp a, NtpStamp b);

inline constexpr std::size_t kSntpSize = 48;

/// The question to a time server: version 4, client mode, all zero but a random stamp, which tells our clock to nobody
/// and which only the server that was asked can answer to. RFC 4330 section 5, RFC 8633 and the data minimisation
/// draft.
struct SntpRequest
{
    std::array<std::uint8_t, kSntpSize> bytes;
    NtpStamp stamp;
};

SntpRequest makeSntpRequest(Random &random);

/// Why an answer, or its absence, tells no time.
enum class SntpProblem {
    Malformed, ///< not the size or version of an answer
    NotAnAnswer, ///< of another mode than a server's
    NotToUs, ///< it does not repeat our random stamp: late, or forged
    SlowDown, ///< kiss-o'-death RATE: it wants fewer questions
    Denied, ///< kiss-o'-death DENY or RSTR: it wants none
    OtherKiss, ///< another kiss-o'-death
    Unsynchronised, ///< the server does not know the time itself
    TooFarFromSource, ///< it knows it too badly (RFC 5905: MAXDIST)
    Implausible, ///< it claims to have held the question for longer than we waited
};

/// What a server said.
struct SntpReply
{
    NtpStamp received;
    NtpStamp sent;
    std::chrono::milliseconds rootDistance; ///< how far off the server itself may be
    int stratum; ///< 1 to 15
};

/// Checks an answer to `request`; extension fields and authenticators behind it are allowed, and not read.
std::variant<SntpReply, SntpProblem> readSntpReply(ByteView bytes, const SntpRequest &request);

/// What one server says of our clock.
struct TimeSample
{
    std::chrono::milliseconds offset; ///< to be added to our clock
    std::chrono::milliseconds error; ///< the truth is at most this far away, if the server is right

    bool operator==(const TimeSample &) const = default;
};

/// `sent` is our clock when the question went out, `waited` the time that passed until the answer came.
/// RFC 5905 section 8: offset = ((t2 - t1) + (t3 - t4)) / 2, delay = (t4 - t1) - (t3 - t2).
std::variant<TimeSample, SntpProblem> sampleOf(const SntpReply &reply, UnixMilliseconds sent,
                                               std::chrono::milliseconds waited);

} // namespace countersign
