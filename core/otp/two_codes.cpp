#include "core/otp/two_codes.h"

#include "core/otp/code.h"

#include <algorithm>

namespace countersign {

TwoCodes::TwoCodes(Period period, UnixTime now)
    : m_period(period.seconds())
    , m_started(now)
{
    const auto step = static_cast<std::int64_t>(timeStep(now, period));
    m_firstFrom = UnixTime(step * m_period);
    const auto left = secondFrom() - now;
    if (left < std::min(kLeastTime, m_period / 2))
        m_firstFrom += m_period;
}

TwoCodes::Step TwoCodes::step(UnixTime now) const
{
    const UnixTime startOfWait = std::min(m_started, m_firstFrom);
    if (now < startOfWait || now >= secondUntil())
        return Step::Missed;
    if (now < m_firstFrom)
        return Step::WaitForFirst;
    return now < secondFrom() ? Step::First : Step::Second;
}

} // namespace countersign
