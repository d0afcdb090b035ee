#pragma once

#include "core/vault/vault_keys.h"
#include "ui/dialogs/key_slots_card.h"

#include <QObject>

#include <functional>

class QWidget;

namespace countersign {

class ClipboardGuard;
class KeyringUnlock;
class Session;
class Toast;

/// What opens the vault, and changing it: passwords, recovery key, keyring. Each change asks for the password first.
class KeyCommands final : public QObject
{
    Q_OBJECT

public:
    /// `cost` is that of a new password.
    KeyCommands(Session &session, ClipboardGuard &clipboard, Toast &toast, KdfCost cost, QWidget &window);

    /// Without this the keyring is not offered. It outlives this.
    void setKeyring(KeyringUnlock &keyring);
    /// What the settings show; nothing unless the vault is open.
    KeysView view() const;

    /// Locked: takes the recovery key, opens the vault and asks for a new password.
    void unlockWithRecoveryKey();
    // `parent` is the dialog above which they stand.
    /// Asks for the present password and a new one, and whether to replace the vault key.
    void changePassword(QWidget *parent);
    /// Asks for a password beside the others.
    void addPassword(QWidget *parent);
    /// Shows a new recovery key, which takes the old one's place.
    void replaceRecoveryKey(QWidget *parent);
    /// Removes a way to open the vault.
    void removeSlot(const SlotInfo &slot, QWidget *parent);
    /// Turns opening with the system's keyring on or off.
    void useKeyring(bool on, QWidget *parent);

Q_SIGNALS:
    /// The view changed.
    void keysChanged();
    /// A change without a dialog of its own failed, or left something to be done by hand.
    void messageShown(const QString &message);

private:
    void chooseNewPassword();
    void showNewRecoveryKey(QWidget *parent);
    void confirm(const QString &reason, QWidget *parent, std::function<void()> then);
    QString otherWays() const;
    void afterPasswordChange(const KeysView &before, bool replacedVaultKey, QWidget *parent);

    Session &m_session;
    ClipboardGuard &m_clipboard;
    Toast &m_toast;
    KdfCost m_cost;
    QWidget &m_window;
    KeyringUnlock *m_keyring = nullptr;
};

} // namespace countersign
