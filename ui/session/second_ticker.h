#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

namespace countersign {

/// Says when a new second of the clock begins, so that countdowns change when the clock does. While inactive no timer
/// runs: switch it off when the window is hidden, minimised or locked.
class SecondTicker final : public QObject
{
    Q_OBJECT

public:
    explicit SecondTicker(const Clock &clock, QObject *parent = nullptr);

    bool isActive() const { return m_active; }
    /// Ticks at once when it becomes active, because what is shown may be old.
    void setActive(bool active);

Q_SIGNALS:
    void ticked();

private:
    void fire();
    void plan();

    const Clock &m_clock;
    QTimer m_timer{this};
    UnixTime m_lastTick = {};
    bool m_active = false;
};

} // namespace countersign
