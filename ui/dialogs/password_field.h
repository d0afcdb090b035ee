#pragma once

#include "ui/dialogs/secret_field.h"
#include "ui/dialogs/text_label.h"

class QAction;

namespace countersign {

/// A field for a password: hidden, with an eye that reveals it, and a sign while Caps Lock is on.
class PasswordField final : public SecretField
{
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);

    bool isRevealed() const { return echoMode() == Normal; }
    void setRevealed(bool revealed);
    bool isCapsLockOn() const { return m_capsLock; }

Q_SIGNALS:
    /// Told by what is typed: no toolkit says it, but a capital without Shift does.
    void capsLockChanged(bool on);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setCapsLock(bool on);
    void updateEye();

    QAction *m_eye;
    bool m_capsLock = false;
};

/// "Caps Lock is on", for below a password field; empty, but in place, while it is off.
class CapsLockHint final : public TextLabel
{
    Q_OBJECT

public:
    explicit CapsLockHint(const PasswordField *field, QWidget *parent = nullptr);

    /// Follows another field too.
    void watch(const PasswordField *field);
};

} // namespace countersign
