#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace countersign {

/// A clock that stands still until a test moves it.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(UnixTime now = UnixTime(std::chrono::seconds(1'700'000'000)))
        : m_now(now)
    { }
    explicit FixedClock(UnixMilliseconds now)
        : m_now(now)
    { }

    UnixMilliseconds preciseNow() const override { return m_now.load(); }

    void set(UnixMilliseconds now) { m_now = now; }
    void advance(std::chrono::milliseconds step) { m_now = m_now.load() + step; }

private:
    std::atomic<UnixMilliseconds> m_now; // background work may read it too
};

} // namespace countersign
