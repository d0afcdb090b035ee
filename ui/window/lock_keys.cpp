#include "ui/window/lock_keys.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

namespace countersign {

namespace {

/// Whether `widget` stands in another window, above `window`: a dialog, a dialog of a dialog, a menu.
bool isAbove(const QWidget &widget, const QWidget &window)
{
    if (widget.window() == &window)
        return false; // the shortcut works there by itself
    for (const QObject *parent = &widget; parent; parent = parent->parent()) {
        if (parent == &window)
            return true;
    }
    return false;
}

} // namespace

LockKeys::LockKeys(QAction &lock, QWidget &window)
    : m_lock(lock)
    , m_window(window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool LockKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !m_lock.isEnabled())
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    const QKeySequence keys(static_cast<QKeyEvent *>(event)->keyCombination());
    if (!widget || !m_lock.shortcuts().contains(keys) || !isAbove(*widget, m_window))
        return false;
    m_lock.trigger();
    return true;
}

} // namespace countersign
