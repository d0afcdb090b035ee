#pragma once

#include "ui/dialogs/dialog.h"
#include "ui/dialogs/new_password_fields.h"

class QCheckBox;

namespace countersign {

class PasswordField;

/// Asks for the present password and a new one. It stays open until the receiver of `submitted` closes it.
class ChangePasswordDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `otherWays` names what else opens the vault and would stop doing so with a new vault key; empty if nothing does.
    explicit ChangePasswordDialog(const QString &otherWays = {}, QWidget *parent = nullptr);

    SecretBytes takeCurrent();
    SecretBytes takeNew();
    /// Whether the vault key is to be replaced as well.
    bool replacesVaultKey() const;

    /// While the password is checked and the key derived.
    void setBusy(bool busy);
    void showWrongPassword();

Q_SIGNALS:
    /// Both are there to be taken.
    void submitted();

private:
    void addVaultKeyTick(const QString &otherWays);
    void updateButton();

    PasswordField *m_current;
    NewPasswordFields *m_new;
    QCheckBox *m_replaceVaultKey = nullptr;
    QPushButton *m_change;
    bool m_busy = false;
};

} // namespace countersign
