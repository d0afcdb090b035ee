#include "ui/window/window_hider.h"

#include <QApplication>
#include <QTimer>
#include <QWidget>
#include <QWindow>

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

constexpr std::chrono::milliseconds kPollInterval{10};
constexpr int kMaxPolls = 100; // a window system that never tells is not waited for longer than a second

} // namespace

WindowHider::WindowHider(QObject *parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &WindowHider::wait);
}

WindowHider::~WindowHider()
{
    restore();
}

void WindowHider::hide(std::function<void()> then)
{
    if (m_isHiding)
        return;
    m_isHiding = true;
    m_then = std::move(then);
    m_active = QApplication::activeWindow();
    m_windows.clear();
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && !window->isMinimized())
            m_windows.push_back({window, window->pos()});
    }
    for (const HiddenWindow &hidden : m_windows)
        hidden.window->hide();
    m_polls = 0;
    m_isSettling = false;
    m_timer->start(kPollInterval);
}

void WindowHider::restore()
{
    m_timer->stop();
    m_then = nullptr;
    m_isHiding = false;
    for (const HiddenWindow &hidden : std::exchange(m_windows, {})) {
        if (!hidden.window)
            continue;
        hidden.window->move(hidden.position); // some window managers place a window anew when it is shown again
        hidden.window->show();
    }
    if (m_active) {
        m_active->raise();
        m_active->activateWindow();
    }
    m_active.clear();
}

bool WindowHider::areGone() const
{
    return std::ranges::none_of(m_windows, [](const HiddenWindow &hidden) {
        return hidden.window && hidden.window->windowHandle() && hidden.window->windowHandle()->isExposed();
    });
}

void WindowHider::wait()
{
    if (!m_isSettling && !areGone() && ++m_polls < kMaxPolls) {
        m_timer->start(kPollInterval);
    } else if (!m_isSettling) {
        // The window system has taken them away; what is under them may still have to be painted.
        m_isSettling = true;
        m_timer->start(m_settleTime);
    } else if (const auto then = std::exchange(m_then, nullptr)) {
        then();
    }
}

} // namespace countersign
