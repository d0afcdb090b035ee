#pragma once

#include "core/vault/vault_keys.h"

#include <QWidget>

#include <memory>

namespace countersign {

class BackupKeeper;
class ClipboardGuard;
class ClockHealth;
class KeyringUnlock;
class Session;
class Settings;

/// The window: puts pages, actions and flows together and shows the page that the session's state asks for.
///
/// Pages are made when they are first needed. Locking deletes the accounts page, so that nothing of it can be seen.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    /// All of it outlives the window. `newVaultCost` is the cost of a vault made by the first run.
    MainWindow(Session &session, Settings &settings, ClipboardGuard &clipboard,
               KdfCost newVaultCost = KdfCost::standard(), QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Lets people make and restore backups; `keeper` outlives the window.
    void setBackups(BackupKeeper &keeper);
    /// Watches the computer's clock, and offers to measure it. Before anything is unlocked.
    void setClock(ClockHealth &health);
    /// Takes links, pictures and vault files, as given on the command line or by a second start. What needs the
    /// accounts waits until the vault is open.
    void handleArguments(const QStringList &arguments);
    /// Offers to open the vault with the system's keyring. It outlives the window.
    void setKeyring(KeyringUnlock &keyring);
    /// Shows the window, or raises it if it is shown already.
    void present();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace countersign
