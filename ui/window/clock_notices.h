#pragma once

#include <QObject>

namespace countersign {

class ClockHealth;
class NoticeBar;

/// Says in the bar that the clock may be wrong, and, as long as that lasts, that codes are corrected.
class ClockNotices final : public QObject
{
    Q_OBJECT

public:
    ClockNotices(ClockHealth &health, NoticeBar &bar);

Q_SIGNALS:
    void checkRequested();

private:
    void show();
    void showDoubt();

    ClockHealth &m_health;
    NoticeBar &m_bar;
    bool m_isHidden = false; ///< the doubt, by a click
};

} // namespace countersign
