#pragma once

#include "ui/session/session.h"
#include "ui/settings/settings.h"

#include <QStackedWidget>

namespace countersign {

class AccountsPage;
class BackupKeeper;
class ClipboardGuard;
class GiantView;
class KeyringUnlock;
class LockPage;
class NoticeBar;
class WelcomePage;
class WindowActions;

/// The pages of the window, each made when it is first needed. Those that show accounts go at lock.
class WindowPages final : public QStackedWidget
{
    Q_OBJECT

public:
    /// `cost` is that of a vault made by the first run.
    WindowPages(Session &session, Settings &settings, ClipboardGuard &clipboard, const WindowActions &actions,
                KdfCost cost, QWidget *parent);

    void showState(Session::State state);
    /// Makes the page again, in the language that is now in force.
    void rebuild();
    /// Offers to restore backups, and shows how they stand.
    void setBackups(BackupKeeper &keeper);
    void setCodeHandling(CopyOn copyOn, CodeVisibility visibility);
    void refreshCodes();
    /// Lets the lock page offer the system's keyring. It outlives the pages.
    void setKeyring(KeyringUnlock &keyring);
    /// The file is another one, or may be.
    void inspectFile();

    // All of these do nothing, or give a null id, unless the accounts are shown.
    AccountId currentAccount() const;
    std::vector<AccountId> listedAccounts() const;
    AccountId pinnedAccount(int index) const;
    void selectAccount(const AccountId &id);
    void toggleGiantView(const AccountId &id);
    void focusSearch();
    void openAddMenu();

Q_SIGNALS:
    void copyRequested(countersign::AccountId id);
    void copyAndHideRequested(countersign::AccountId id);
    void nextHotpRequested(countersign::AccountId id);
    void hideRequested();
    void otherVaultRequested();
    void recoveryKeyRequested();
    void restoreRequested();
    void backupFolderRequested();
    void messageShown(const QString &text);
    void confirmRequested(countersign::AccountId id);
    /// The accounts page was made, with this bar for notices.
    void accountsShown(countersign::NoticeBar &notices);

private:
    void showWelcome();
    void showLock();
    void showAccounts();
    void closeGiantView();
    /// Takes a page out; it goes when nothing runs inside it any more.
    void drop(QWidget *page);
    void dropAccounts();

    Session &m_session;
    Settings &m_settings;
    ClipboardGuard &m_clipboard;
    const WindowActions &m_actions;
    KdfCost m_cost;
    KeyringUnlock *m_keyring = nullptr;
    CopyOn m_copyOn = setting::kCopyOn.defaultValue;
    CodeVisibility m_visibility = setting::kCodeVisibility.defaultValue;
    BackupKeeper *m_backups = nullptr;
    WelcomePage *m_welcome = nullptr;
    LockPage *m_lock = nullptr;
    AccountsPage *m_accounts = nullptr;
    GiantView *m_giant = nullptr;
};

} // namespace countersign
