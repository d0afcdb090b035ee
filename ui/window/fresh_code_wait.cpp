#include "ui/window/fresh_code_wait.h"

#include "ui/session/session.h"

#include <algorithm>

namespace countersign {

using namespace std::chrono_literals;

FreshCodeWait::FreshCodeWait(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FreshCodeWait::look);
    connect(&session, &Session::locked, this, &FreshCodeWait::cancel);
}

void FreshCodeWait::start(const AccountId &id, const CodePeriod &current)
{
    m_id = id;
    m_current = current;
    plan();
}

std::chrono::seconds FreshCodeWait::left() const
{
    return std::max(m_current.until - m_session.clock().now(), 0s);
}

void FreshCodeWait::plan()
{
    // Not all at once: a timer stands still while the computer sleeps.
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_current.until - m_session.clock().preciseNow());
    const auto toFullSecond = left % 1000ms;
    m_timer.start(left <= 0ms ? 1ms : toFullSecond == 0ms ? 1000ms : toFullSecond);
}

void FreshCodeWait::look()
{
    const Account *account = m_session.find(m_id);
    if (!account || !account->isActive()) {
        Q_EMIT accountGone();
        return;
    }
    const UnixTime now = m_session.clock().now();
    if (now < m_current.from || now >= m_current.until + (m_current.until - m_current.from)) {
        Q_EMIT interrupted();
    } else if (now < m_current.until) {
        plan();
        Q_EMIT ticked();
    } else {
        Q_EMIT ready(m_id);
    }
}

} // namespace countersign
