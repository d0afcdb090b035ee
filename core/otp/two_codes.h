#pragma once

#include "core/base/clock.h"
#include "core/otp/otp_parameters.h"

namespace countersign {

/// When to give the two codes in a row that some binding pages ask for: two windows of the clock that follow each
/// other. Each step is told from a reading of the clock, so that a suspend or a changed clock cannot mix windows up.
class TwoCodes
{
public:
    /// With less time left than this the first code is that of the next window; of short periods it is half.
    static constexpr std::chrono::seconds kLeastTime{8};

    enum class Step {
        WaitForFirst, ///< the current code is about to end
        First, ///< the first code is the current one
        Second, ///< the second code is
        Missed, ///< both have run out, or the clock was set back: start over
    };

    /// Starts at `now`.
    TwoCodes(Period period, UnixTime now);

    Step step(UnixTime now) const;
    /// When each is the current code; give these to `codeAt`.
    UnixTime firstFrom() const { return m_firstFrom; }
    UnixTime secondFrom() const { return m_firstFrom + m_period; }
    UnixTime secondUntil() const { return m_firstFrom + 2 * m_period; }

private:
    std::chrono::seconds m_period;
    UnixTime m_started;
    UnixTime m_firstFrom;
};

} // namespace countersign
