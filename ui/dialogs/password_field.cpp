#include "ui/dialogs/password_field.h"

#include "ui/desktop/line_icon.h"
#include "ui/desktop/theme.h"

#include <QAction>
#include <QKeyEvent>

namespace countersign {

PasswordField::PasswordField(QWidget *parent)
    : SecretField(parent)
    , m_eye(addAction(QIcon(), TrailingPosition))
{
    connect(m_eye, &QAction::triggered, this, [this] { setRevealed(!isRevealed()); });
    setRevealed(false);
}

void PasswordField::setRevealed(bool revealed)
{
    setEchoMode(revealed ? Normal : Password);
    // Echo modes bring their own hints; an input method must not learn the text in either.
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase
                        | (revealed ? Qt::ImhNone : Qt::ImhHiddenText));
    updateEye();
}

void PasswordField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_CapsLock) {
        if (m_capsLock)
            setCapsLock(false);
    } else if (const QString typed = event->text();
               typed.size() == 1 && typed.at(0).toUpper() != typed.at(0).toLower()) {
        setCapsLock(typed.at(0).isUpper() != event->modifiers().testFlag(Qt::ShiftModifier));
    }
    SecretField::keyPressEvent(event);
}

void PasswordField::focusOutEvent(QFocusEvent *event)
{
    setCapsLock(false); // what happens to the key elsewhere, nobody tells
    SecretField::focusOutEvent(event);
}

void PasswordField::changeEvent(QEvent *event)
{
    SecretField::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        updateEye();
}

void PasswordField::setCapsLock(bool on)
{
    if (on == m_capsLock)
        return;
    m_capsLock = on;
    Q_EMIT capsLockChanged(on);
}

void PasswordField::updateEye()
{
    m_eye->setIcon(lineIcon(isRevealed() ? LineIcon::EyeCrossed : LineIcon::Eye, QPalette::PlaceholderText));
    m_eye->setText(isRevealed() ? tr("Hide the password") : tr("Show the password"));
    m_eye->setToolTip(m_eye->text());
}

CapsLockHint::CapsLockHint(const PasswordField *field, QWidget *parent)
    : TextLabel({}, TextTone::Warning, parent)
{
    setMinimumHeight(fontMetrics().height());
    watch(field);
}

void CapsLockHint::watch(const PasswordField *field)
{
    connect(field, &PasswordField::capsLockChanged, this,
            [this](bool on) { setText(on ? tr("Caps Lock is on") : QString()); });
}

} // namespace countersign
