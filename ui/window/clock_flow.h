#pragma once

#include "ui/clock/clock_health.h"

#include <QObject>

#include <functional>

class QWidget;

namespace countersign {

class SecondTicker;
class Settings;
class WindowActions;
class WindowPages;

/// Watches the clock while the window is looked at, and opens the dialog about it.
class ClockFlow final : public QObject
{
    Q_OBJECT

public:
    ClockFlow(ClockHealth &health, const Clock &clock, Settings &settings, QWidget &window);

    void connectTo(const SecondTicker &ticker, const WindowActions &actions, const WindowPages &pages);
    /// `then` is called once it has closed.
    void showDialog(std::function<void()> then = {});

private:
    ClockHealth &m_health;
    const Clock &m_clock;
    Settings &m_settings;
    QWidget &m_window;
};

} // namespace countersign
