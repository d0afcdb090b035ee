#include "ui/session/auto_lock.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace countersign {

namespace {

bool isInputType(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

/// After a long sleep timers are late; then the window is drawn or activated.
bool isSignOfLife(QEvent::Type type)
{
    return type == QEvent::UpdateRequest || type == QEvent::ApplicationActivate;
}

} // namespace

AutoLock::AutoLock(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &AutoLock::check);
    QCoreApplication::instance()->installEventFilter(this);
}

void AutoLock::setTimeout(std::chrono::minutes timeout)
{
    m_timeout = timeout;
    restart();
}

void AutoLock::setActive(bool active)
{
    m_active = active;
    restart();
}

void AutoLock::check()
{
    if (!isWatching())
        return;
    const UnixMilliseconds now = m_clock.preciseNow();
    // A clock that was set back says nothing about idleness; count anew.
    m_lastInput = std::min(m_lastInput, now);
    if (now - m_lastInput < m_timeout) {
        plan();
        return;
    }
    setActive(false);
    Q_EMIT timedOut();
}

bool AutoLock::eventFilter(QObject *watched, QEvent *event)
{
    if (!isWatching())
        return false;
    // Spontaneous: from the window system, not sent on from widget to widget or made by ourselves.
    const bool isInput = event->spontaneous() && isInputType(event->type());
    if (!isInput && !isSignOfLife(event->type()))
        return QObject::eventFilter(watched, event);
    const UnixMilliseconds now = m_clock.preciseNow();
    if (now - m_lastInput < m_timeout) {
        if (isInput)
            m_lastInput = now;
        return QObject::eventFilter(watched, event);
    }
    // Not from in here: locking deletes widgets, and one of them may be about to get this event.
    QMetaObject::invokeMethod(this, &AutoLock::check, Qt::QueuedConnection);
    return isInput; // input that comes too late does nothing
}

void AutoLock::restart()
{
    m_timer.stop();
    if (!isWatching())
        return;
    m_lastInput = m_clock.preciseNow();
    plan();
}

void AutoLock::plan()
{
    // Input does not move the timer: when it ends, it is planned again for what is left then.
    m_timer.start(std::chrono::duration_cast<std::chrono::milliseconds>(m_timeout)
                  - (m_clock.preciseNow() - m_lastInput));
}

} // namespace countersign
