#include "ui/dialogs/secret_field.h"

#include "core/crypto/wipe.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

bool wouldKeepOrGiveAway(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo) || event.matches(QKeySequence::Copy)
        || event.matches(QKeySequence::Cut);
}

void wipeText(QString &text)
{
    wipe(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

SecretBytes secretFrom(const QString &text)
{
    QString normalized = text.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = normalized.toUtf8();
    SecretBytes secret = SecretBytes::fromText({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    wipe(utf8.data(), static_cast<std::size_t>(utf8.size()));
    if (!normalized.isSharedWith(text))
        wipeText(normalized);
    return secret;
}

} // namespace

SecretField::SecretField(QWidget *parent)
    : QLineEdit(parent)
{
    constexpr int kLongestLink = 8 * 1024;
    setMaxLength(kLongestLink);
    setDragEnabled(false);
    setAcceptDrops(false);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

SecretBytes SecretField::take()
{
    SecretBytes secret = peek();
    wipe();
    return secret;
}

SecretBytes SecretField::peek() const
{
    return secretFrom(text());
}

void SecretField::wipe()
{
    QString old = text();
    setText(QString()); // unlike clear(), this drops the undo history
    if (old.isDetached())
        wipeText(old);
}

void SecretField::put(const SecretBytes &secret)
{
    // EXPOSE: the field shows the text to its owner.
    const std::string_view utf8 = secret.exposeText();
    QString shown = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    setText(shown);
}

bool SecretField::event(QEvent *event)
{
    // Claimed here, so that a menu's Undo or Copy doesn't act on a text that must stay in this field.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (wouldKeepOrGiveAway(*key)) {
            key->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void SecretField::keyPressEvent(QKeyEvent *event)
{
    if (wouldKeepOrGiveAway(*event))
        return;
    QLineEdit::keyPressEvent(event);
    takeBackSelection();
}

void SecretField::takeBackSelection()
{
    // The base class puts what is selected with the keyboard on the X11 selection, too. Nobody got it yet: this process
    // would have to answer.
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (hasSelectedText() && clipboard->supportsSelection() && clipboard->ownsSelection()
        && clipboard->text(QClipboard::Selection) == selectedText())
        clipboard->clear(QClipboard::Selection);
}

void SecretField::mouseReleaseEvent(QMouseEvent *event)
{
    // The base class puts what was selected with the mouse on the X11 selection.
    if (event->button() != Qt::LeftButton)
        QLineEdit::mouseReleaseEvent(event);
}

void SecretField::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Paste"), this, &QLineEdit::paste);
    menu->addAction(tr("&Clear"), this, &SecretField::wipe);
    menu->popup(event->globalPos());
}

} // namespace countersign
