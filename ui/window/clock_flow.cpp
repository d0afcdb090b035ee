#include "ui/window/clock_flow.h"

#include "ui/dialogs/clock_dialog.h"
#include "ui/session/second_ticker.h"
#include "ui/settings/settings.h"
#include "ui/window/clock_notices.h"
#include "ui/window/notice_bar.h"
#include "ui/window/window_actions.h"
#include "ui/window/window_pages.h"

#include <QAction>

#include <utility>

namespace countersign {

ClockFlow::ClockFlow(ClockHealth &health, const Clock &clock, Settings &settings, QWidget &window)
    : m_health(health)
    , m_clock(clock)
    , m_settings(settings)
    , m_window(window)
{ }

void ClockFlow::connectTo(const SecondTicker &ticker, const WindowActions &actions, const WindowPages &pages)
{
    connect(&ticker, &SecondTicker::ticked, &m_health, &ClockHealth::look);
    connect(actions.checkClock, &QAction::triggered, this, [this] { showDialog(); });
    connect(&pages, &WindowPages::accountsShown, this, [this](NoticeBar &bar) {
        const auto *notices = new ClockNotices(m_health, bar);
        connect(notices, &ClockNotices::checkRequested, this, [this] { showDialog(); });
    });
    actions.checkClock->setVisible(true);
}

void ClockFlow::showDialog(std::function<void()> then)
{
    m_health.look();
    auto *dialog = new ClockDialog(m_health, m_clock, m_settings.value(setting::kTimeServers), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ClockDialog::serversChanged, this,
            [this](const QString &servers) { m_settings.setValue(setting::kTimeServers, servers); });
    if (then)
        connect(dialog, &QDialog::finished, this, std::move(then));
    dialog->open();
}

} // namespace countersign
