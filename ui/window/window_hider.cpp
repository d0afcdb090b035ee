#include "ui/window/window_hider.h"

#include <QApplication>
#include <QDialog>
#include <QTimer>
#include <QWidget>
#include <QWindow>

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

constexpr std::chrono::milliseconds kPollInterval{10};
constexpr int kMaxPolls = 100; // a window system that never tells is not waited for longer than a second

/// The visible windows, each after the one that it belongs to, which it is above. Qt tells them in no order.
void collect(const QObjectList &parents, QWidgetList &windows)
{
    for (QObject *object : parents) {
        auto *widget = qobject_cast<QWidget *>(object);
        if (!widget)
            continue;
        if (widget->isWindow() && widget->isVisible() && !widget->isMinimized())
            windows += widget;
        collect(widget->children(), windows);
    }
}

QWidgetList visibleWindows()
{
    QObjectList parentless;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->parentWidget())
            parentless += window;
    }
    QWidgetList windows;
    collect(parentless, windows);
    return windows;
}

/// Menus, lists of choices and hints go when something else happens.
bool comesBack(const QWidget &window)
{
    const Qt::WindowType type = window.windowType();
    return type != Qt::Popup && type != Qt::ToolTip;
}

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
    for (QWidget *window : visibleWindows()) {
        m_windows.push_back({window, window->geometry(), comesBack(*window)});
        if (auto *dialog = qobject_cast<QDialog *>(window))
            connect(dialog, &QDialog::finished, this, [this, dialog] { leaveHidden(dialog); });
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
        hidden.window->disconnect(this);
        if (!hidden.comesBack)
            continue;
        // Some window managers place a window anew when it is shown again. Not `move`: it counts from the corner of a
        // frame that Qt does not always know of.
        hidden.window->setGeometry(hidden.place);
        // Also where that changes nothing: Qt tells the window manager then that the place was asked for.
        if (QWindow *handle = hidden.window->windowHandle())
            handle->setGeometry(hidden.place);
        // Else the window manager may give the focus to whichever comes last, after we have given it to the right one.
        const bool without = hidden.window->testAttribute(Qt::WA_ShowWithoutActivating);
        hidden.window->setAttribute(Qt::WA_ShowWithoutActivating, without || (m_active && hidden.window != m_active));
        hidden.window->show();
        hidden.window->setAttribute(Qt::WA_ShowWithoutActivating, without);
        hidden.window->raise();
    }
    // Not raised: what belongs to it, and came after it, is above it.
    if (m_active && m_active->isVisible())
        m_active->activateWindow();
    m_active.clear();
}

/// A dialog that ended while it was hidden, because the vault was locked, say.
void WindowHider::leaveHidden(const QWidget *window)
{
    for (HiddenWindow &hidden : m_windows) {
        if (hidden.window == window)
            hidden.comesBack = false;
    }
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
