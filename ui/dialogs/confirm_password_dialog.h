#pragma once

#include "core/crypto/secret_bytes.h"
#include "ui/dialogs/dialog.h"

namespace countersign {

class PasswordField;

/// Asks for the password again before something sensitive. It stays open until the receiver of `submitted` closes it.
class ConfirmPasswordDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `reason` is a sentence: what the password opens now.
    explicit ConfirmPasswordDialog(const QString &reason, QWidget *parent = nullptr);

    /// For a password that is not the open vault's.
    using Dialog::setHeadline;

    SecretBytes takePassword();
    void setBusy(bool busy);
    void showWrongPassword();

Q_SIGNALS:
    void submitted();

private:
    void updateButton();

    PasswordField *m_password;
    QPushButton *m_continue;
    bool m_busy = false;
};

} // namespace countersign
