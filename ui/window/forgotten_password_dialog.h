#pragma once

#include "core/crypto/secret_bytes.h"
#include "ui/dialogs/dialog.h"

namespace countersign {

class NewPasswordFields;

/// After the recovery key opened the vault: a new password in the place of the forgotten one. It stays open until the
/// receiver of `submitted` closes it.
class ForgottenPasswordDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit ForgottenPasswordDialog(QWidget *parent = nullptr);

    SecretBytes takePassword();
    void setBusy(bool busy);

Q_SIGNALS:
    void submitted();

private:
    NewPasswordFields *m_fields;
    QPushButton *m_save;
};

} // namespace countersign
