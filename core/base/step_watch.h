#pragma once

#include "core/base/clock.h"
#include "core/base/elapsed_clock.h"

namespace countersign {

/// Notices that the wall clock was set: it then moved by another time than the one that passed.
class StepWatch
{
public:
    /// Less may be a leap second, or two clocks that were not read at the same moment.
    static constexpr std::chrono::milliseconds kLeastStep{1500};

    StepWatch(const Clock &wall, const ElapsedClock &elapsed)
        : m_wall(wall)
        , m_elapsed(elapsed)
        , m_difference(difference())
    { }

    /// By how much the clock was set since the last call, or since the beginning; zero if it was not.
    std::chrono::milliseconds takeStep()
    {
        const std::chrono::milliseconds now = difference();
        const std::chrono::milliseconds step = now - m_difference;
        if (std::chrono::abs(step) < kLeastStep)
            return std::chrono::milliseconds::zero(); // small ones add up until they are one
        m_difference = now;
        return step;
    }

private:
    std::chrono::milliseconds difference() const
    {
        return m_wall.preciseNow().time_since_epoch() - m_elapsed.elapsed();
    }

    const Clock &m_wall;
    const ElapsedClock &m_elapsed;
    std::chrono::milliseconds m_difference;
};

} // namespace countersign
