#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

namespace countersign {

/// Notices that nobody has used the application for a while. Watches its input events and asks the clock, so that time
/// asleep counts too: the first input after a long sleep is too late. One timer per span of idleness, no polling.
class AutoLock final : public QObject
{
    Q_OBJECT

public:
    /// Watches the application from now on; quiet until it has a time and is active.
    explicit AutoLock(const Clock &clock, QObject *parent = nullptr);

    /// 0: never.
    void setTimeout(std::chrono::minutes timeout);
    /// Active while the vault is open. Becoming active counts as input.
    void setActive(bool active);
    /// Asks the clock whether it is time. Done by itself at input, when the window is drawn and when the timer ends.
    void check();

Q_SIGNALS:
    /// Nobody used the application for the whole time: lock. Inactive from now on.
    void timedOut();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isWatching() const { return m_active && m_timeout.count() > 0; }
    void restart();
    void plan();

    const Clock &m_clock;
    QTimer m_timer{this};
    std::chrono::minutes m_timeout{0};
    UnixMilliseconds m_lastInput = {};
    bool m_active = false;
};

} // namespace countersign
