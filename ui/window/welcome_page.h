#pragma once

#include "core/vault/vault_keys.h"

#include <QStackedWidget>

namespace countersign {

class ClipboardGuard;
class PasswordStep;
class RecoveryStep;
class Session;

/// The first run: choose a password, keep a recovery key, and the empty list is there.
class WelcomePage final : public QStackedWidget
{
    Q_OBJECT

public:
    WelcomePage(Session &session, ClipboardGuard &clipboard, KdfCost cost, QWidget *parent = nullptr);

    /// Whether a backup can become the vault.
    void offerRestore(bool offered);

Q_SIGNALS:
    void otherVaultRequested();
    void restoreRequested();

private:
    enum class With { RecoveryKey, PasswordOnly };

    void showRecoveryStep();
    void create(With with);
    void copyKey();

    Session &m_session;
    ClipboardGuard &m_clipboard;
    KdfCost m_cost;
    SecretBytes m_password; ///< until the vault is made
    PasswordStep *m_passwordStep;
    RecoveryStep *m_recoveryStep = nullptr;
};

} // namespace countersign
