#pragma once

#include "core/crypto/secret_bytes.h"
#include "ui/dialogs/dialog.h"

namespace countersign {

class NewPasswordFields;

/// Asks for a password that opens the vault beside the others. It stays open until the receiver of `submitted` closes
/// it.
class AddPasswordDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit AddPasswordDialog(QWidget *parent = nullptr);

    SecretBytes takePassword();
    /// While the key is derived.
    void setBusy(bool busy);

Q_SIGNALS:
    void submitted();

private:
    void updateButton();

    NewPasswordFields *m_fields;
    QPushButton *m_add;
    bool m_busy = false;
};

} // namespace countersign
