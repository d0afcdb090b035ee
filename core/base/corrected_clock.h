#pragma once

#include "core/base/clock.h"
#include "core/base/elapsed_clock.h"
#include "core/base/result.h"
#include "core/base/step_watch.h"

#include <mutex>
#include <optional>

namespace countersign {

/// The wall clock, with a correction on request. Codes, countdowns and used marks come from it; the computer's own
/// clock is never set.
///
/// A correction belongs to the clock as it stood when it was measured: it ends by itself when the clock is set, and
/// after a day. It is never stored, so it ends with the program and with every restart of the computer.
class CorrectedClock final : public Clock
{
public:
    /// What is further off is not drift: a wrong date or time zone of the hardware clock, to be set right where it is.
    static constexpr std::chrono::minutes kMaxCorrection{10};
    static constexpr std::chrono::hours kLifetime{24};

    CorrectedClock(const Clock &wall, const ElapsedClock &elapsed)
        : m_wall(wall)
        , m_elapsed(elapsed)
    { }

    UnixMilliseconds preciseNow() const override;

    /// Adds `correction` to the wall clock from now on, instead of the one in force.
    /// Errors: ClockCorrectionTooLarge; the one in force stays.
    Result<void> correctBy(std::chrono::milliseconds correction);
    void stop();
    /// The one in force; zero if there is none.
    std::chrono::milliseconds correction() const;

    const Clock &wall() const { return m_wall; }
    const ElapsedClock &elapsed() const { return m_elapsed; }

private:
    struct Correction
    {
        std::chrono::milliseconds amount;
        std::chrono::milliseconds since; ///< as `m_elapsed` counts
        StepWatch steps;
    };

    std::chrono::milliseconds inForce() const;

    const Clock &m_wall;
    const ElapsedClock &m_elapsed;
    mutable std::mutex m_mutex; // background work reads the clock too
    mutable std::optional<Correction> m_correction; // reading the clock is what notices that it has ended
};

} // namespace countersign
