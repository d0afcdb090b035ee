#pragma once

#include "ui/dialogs/dialog.h"
#include "ui/dialogs/new_password_fields.h"

namespace countersign {

class PasswordField;

/// Asks for the present password and a new one. It stays open until the receiver of `submitted` closes it.
class ChangePasswordDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit ChangePasswordDialog(QWidget *parent = nullptr);

    SecretBytes takeCurrent();
    SecretBytes takeNew();

    /// While the password is checked and the key derived.
    void setBusy(bool busy);
    void showWrongPassword();

Q_SIGNALS:
    /// Both are there to be taken.
    void submitted();

private:
    void updateButton();

    PasswordField *m_current;
    NewPasswordFields *m_new;
    QPushButton *m_change;
    bool m_busy = false;
};

} // namespace countersign
