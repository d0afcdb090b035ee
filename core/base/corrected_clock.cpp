#include "core/base/corrected_clock.h"

namespace countersign {

using std::chrono::milliseconds;

UnixMilliseconds CorrectedClock::preciseNow() const
{
    const std::scoped_lock lock(m_mutex);
    const milliseconds correction = inForce();
    return m_wall.preciseNow() + correction;
}

Result<void> CorrectedClock::correctBy(milliseconds correction)
{
    if (std::chrono::abs(correction) > kMaxCorrection)
        return ErrorCode::ClockCorrectionTooLarge;
    const std::scoped_lock lock(m_mutex);
    m_correction.reset();
    if (correction != milliseconds::zero())
        m_correction.emplace(Correction{correction, m_elapsed.elapsed(), StepWatch(m_wall, m_elapsed)});
    return {};
}

void CorrectedClock::stop()
{
    const std::scoped_lock lock(m_mutex);
    m_correction.reset();
}

milliseconds CorrectedClock::correction() const
{
    const std::scoped_lock lock(m_mutex);
    return inForce();
}

milliseconds CorrectedClock::inForce() const
{
    if (!m_correction)
        return milliseconds::zero();
    const milliseconds age = m_elapsed.elapsed() - m_correction->since;
    const bool isOver = age >= kLifetime || m_correction->steps.takeStep() != milliseconds::zero();
    if (isOver)
        m_correction.reset();
    return isOver ? milliseconds::zero() : m_correction->amount;
}

} // namespace countersign
