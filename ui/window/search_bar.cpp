#include "ui/window/search_bar.h"

#include "ui/desktop/line_icon.h"
#include "ui/window/incoming.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

namespace countersign {

using namespace Qt::StringLiterals;

SearchBar::SearchBar(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName("search"_L1);
    addAction(lineIcon(LineIcon::Search, QPalette::PlaceholderText), LeadingPosition);
    setClearButtonEnabled(true);
    setContextMenuPolicy(Qt::NoContextMenu); // the window's menus say what can be done here
    retranslate();
}

void SearchBar::retranslate()
{
    setPlaceholderText(tr("Search"));
    setAccessibleName(tr("Search accounts"));
}

/// Whether Ctrl+V brings something for the list and not for this field.
bool SearchBar::isPasteForTheWindow() const
{
    const QMimeData *clipboard = QGuiApplication::clipboard()->mimeData();
    if (!clipboard)
        return false;
    return clipboard->hasImage() || clipboard->hasUrls()
        || clipboard->text().trimmed().startsWith("otpauth"_L1, Qt::CaseInsensitive);
}

bool SearchBar::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // A line edit keeps these keys for itself. Where it has no use for them, the window's actions get them.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isForTheWindow = (key->matches(QKeySequence::Copy) && !hasSelectedText())
            || (key->matches(QKeySequence::Undo) && (text().isEmpty() || !isUndoAvailable()))
            || (key->key() == Qt::Key_Delete && text().isEmpty())
            || (key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier) // to the end of the line, on X11
            || (key->matches(QKeySequence::Paste) && isPasteForTheWindow());
        if (isForTheWindow) {
            event->ignore();
            return false;
        }
    }
    return QLineEdit::event(event);
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        Q_EMIT listRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT copyRequested();
        return;
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT hideRequested();
        else
            clear();
        return;
    case Qt::Key_Space:
        if (text().isEmpty()) {
            Q_EMIT giantViewRequested();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

} // namespace countersign
