#include "ui/window/dialog_focus.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>
#include <QWindow>

namespace countersign {

namespace {

constexpr std::chrono::milliseconds kInterval{100};
constexpr int kMostTries = 20; // a window system that does not give it to the dialog by then never will

} // namespace

DialogFocus::DialogFocus(QWidget &window)
    : m_window(window)
{
    m_timer.setInterval(kInterval);
    connect(&m_timer, &QTimer::timeout, this, &DialogFocus::handOn);
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, this, [this](const QWindow *focused) {
        if (focused && focused == m_window.windowHandle() && QApplication::activeModalWidget())
            start();
    });
    m_window.installEventFilter(this);
}

bool DialogFocus::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowBlocked)
        start();
    return QObject::eventFilter(watched, event);
}

void DialogFocus::start()
{
    m_tries = 0;
    m_timer.start();
}

void DialogFocus::handOn()
{
    QWidget *dialog = QApplication::activeModalWidget();
    if (!dialog || dialog->isActiveWindow() || ++m_tries > kMostTries)
        return m_timer.stop();
    if (dialog->isVisible() && QGuiApplication::focusWindow() == m_window.windowHandle())
        dialog->activateWindow();
}

} // namespace countersign
