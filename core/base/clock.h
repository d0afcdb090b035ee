#pragma once

#include <chrono>

namespace countersign {

/// Seconds since 1970-01-01T00:00:00Z without leap seconds, as RFC 6238 counts them.
using UnixTime = std::chrono::sys_seconds;
/// The same, to the millisecond: only for planning the next tick.
using UnixMilliseconds = std::chrono::sys_time<std::chrono::milliseconds>;

/// The time of day. Only `app` makes the real one; tests set theirs.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Now, to the millisecond.
    virtual UnixMilliseconds preciseNow() const = 0;

    /// Now, in whole seconds, rounded down.
    UnixTime now() const { return std::chrono::floor<std::chrono::seconds>(preciseNow()); }
};

/// The computer's wall clock.
class WallClock final : public Clock
{
public:
    UnixMilliseconds preciseNow() const override
    {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
};

} // namespace countersign
