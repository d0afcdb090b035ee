#include "ui/session/second_ticker.h"

namespace countersign {

using std::chrono::floor;
using std::chrono::milliseconds;
using std::chrono::seconds;

SecondTicker::SecondTicker(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SecondTicker::fire);
}

void SecondTicker::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (!active) {
        m_timer.stop();
        return;
    }
    m_lastTick = m_clock.now();
    plan();
    Q_EMIT ticked();
}

void SecondTicker::fire()
{
    // A timer may end a moment early; the clock decides whether a new second has begun.
    const UnixTime now = m_clock.now();
    const bool isNewSecond = now != m_lastTick;
    m_lastTick = now;
    plan();
    if (isNewSecond)
        Q_EMIT ticked();
}

void SecondTicker::plan()
{
    const UnixMilliseconds now = m_clock.preciseNow();
    m_timer.start(milliseconds(seconds(1)) - (now - floor<seconds>(now)));
}

} // namespace countersign
