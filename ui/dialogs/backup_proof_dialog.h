#pragma once

#include "core/crypto/secret_bytes.h"
#include "ui/dialogs/dialog.h"

namespace countersign {

class PasswordField;

/// Asks for the password, and says afterwards whether the newest backup opens with it and what is in it. It stays open
/// until the receiver of `submitted` answers.
class BackupProofDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `made` is when the newest backup was made: "today 14:02".
    explicit BackupProofDialog(const QString &made, QWidget *parent = nullptr);

    SecretBytes takePassword();
    void setBusy(bool busy);
    /// It could not be opened with that password, or not at all.
    void showProblem(const QString &problem);

    struct Proof
    {
        QString made;
        int accountsHere = 0;
        int accountsInIt = 0; ///< of those that are here
        QStringList missing = {}; ///< their names
        int onlyInIt = 0;
        QString note = {}; ///< about the other files in the folder; empty: nothing
    };
    void showProof(const Proof &proof);

Q_SIGNALS:
    void submitted();

private:
    void updateButton();

    QWidget *m_question;
    PasswordField *m_password;
    QPushButton *m_cancel;
    QPushButton *m_prove;
    bool m_busy = false;
};

} // namespace countersign
