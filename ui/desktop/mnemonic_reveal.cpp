#include "ui/desktop/mnemonic_reveal.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace countersign {

bool MnemonicReveal::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            setShown(event->type() == QEvent::KeyPress);
        break;
    case QEvent::ApplicationStateChange: // Alt+Tab: the release goes to another window
    case QEvent::WindowDeactivate:
        setShown(false);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void MnemonicReveal::setShown(bool shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->isVisible())
            widget->update();
    }
}

} // namespace countersign
