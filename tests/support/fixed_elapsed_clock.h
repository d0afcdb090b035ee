#pragma once

#include "core/base/elapsed_clock.h"

#include <atomic>

namespace countersign {

/// Time passes when a test says so.
class FixedElapsedClock final : public ElapsedClock
{
public:
    std::chrono::milliseconds elapsed() const override { return m_elapsed.load(); }

    void advance(std::chrono::milliseconds time) { m_elapsed = m_elapsed.load() + time; }

private:
    std::atomic<std::chrono::milliseconds> m_elapsed{std::chrono::hours(1)};
};

} // namespace countersign
