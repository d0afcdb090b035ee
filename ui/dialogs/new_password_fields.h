#pragma once

#include "core/crypto/secret_bytes.h"

#include <QWidget>

namespace countersign {

class CapsLockHint;
class MessageLabel;
class PasswordField;
class StrengthBar;

/// A new password, typed twice, with its strength: for the first run and for changing it.
class NewPasswordFields final : public QWidget
{
    Q_OBJECT

public:
    explicit NewPasswordFields(QWidget *parent = nullptr);

    /// Both agree, and there is something.
    bool isComplete() const;
    /// The password; both fields are empty afterwards.
    SecretBytes take();
    void wipe();
    PasswordField *first() const { return m_first; }
    /// Says that Caps Lock is on in `field` too.
    void watchCapsLock(const PasswordField *field);

Q_SIGNALS:
    /// `isComplete` may have changed.
    void edited();
    /// Enter in the second field.
    void entered();

private:
    void compare();

    PasswordField *m_first;
    PasswordField *m_second;
    StrengthBar *m_strength;
    MessageLabel *m_message;
    CapsLockHint *m_capsLock;
};

} // namespace countersign
