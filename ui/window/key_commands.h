#pragma once

#include "core/vault/vault_keys.h"

#include <QObject>

class QWidget;

namespace countersign {

class ClipboardGuard;
class Session;
class Toast;

/// What opens the vault, and changing it: recovery key, password.
class KeyCommands final : public QObject
{
    Q_OBJECT

public:
    /// `cost` is that of a new password.
    KeyCommands(Session &session, ClipboardGuard &clipboard, Toast &toast, KdfCost cost, QWidget &window);

    /// Locked: takes the recovery key, opens the vault and asks for a new password.
    void unlockWithRecoveryKey();
    /// Asks for the present password and a new one. `parent` is the dialog above which it stands.
    void changePassword(QWidget *parent);
    /// Asks for the password, then shows a new recovery key, which takes the old one's place.
    void replaceRecoveryKey(QWidget *parent);

private:
    void chooseNewPassword();
    void showNewRecoveryKey(QWidget *parent);

    Session &m_session;
    ClipboardGuard &m_clipboard;
    Toast &m_toast;
    KdfCost m_cost;
    QWidget &m_window;
};

} // namespace countersign
