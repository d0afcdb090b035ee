#include "ui/window/window_pages.h"

#include "ui/window/accounts_page.h"
#include "ui/window/backup_notices.h"
#include "ui/window/giant_view.h"
#include "ui/window/lock_page.h"
#include "ui/window/memory_notice.h"
#include "ui/window/pending_notice.h"
#include "ui/window/save_notices.h"
#include "ui/window/stale_copy_flow.h"
#include "ui/window/welcome_page.h"
#include "ui/window/window_actions.h"

#include <QAction>

#include <utility>

namespace countersign {

WindowPages::WindowPages(Session &session, Settings &settings, ClipboardGuard &clipboard, const WindowActions &actions,
                         KdfCost cost, QWidget *parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_clipboard(clipboard)
    , m_actions(actions)
    , m_cost(cost)
{ }

void WindowPages::showState(Session::State state)
{
    switch (state) {
    case Session::State::NoVault:
        dropAccounts();
        drop(std::exchange(m_lock, nullptr));
        showWelcome();
        return;
    case Session::State::Locked:
        dropAccounts();
        showLock();
        return;
    case Session::State::Unlocking:
        return; // the page that asked shows its progress
    case Session::State::Unlocked:
        showAccounts();
        drop(std::exchange(m_welcome, nullptr));
        drop(std::exchange(m_lock, nullptr));
        return;
    }
}

void WindowPages::showWelcome()
{
    if (m_welcome)
        return;
    m_welcome = new WelcomePage(m_session, m_clipboard, m_cost);
    m_welcome->offerRestore(m_backups != nullptr);
    connect(m_welcome, &WelcomePage::restoreRequested, this, &WindowPages::restoreRequested);
    connect(m_welcome, &WelcomePage::otherVaultRequested, this, &WindowPages::otherVaultRequested);
    addWidget(m_welcome);
    setCurrentWidget(m_welcome);
    m_welcome->setFocus();
}

void WindowPages::showLock()
{
    if (m_welcome && m_session.state() == Session::State::Locked)
        drop(std::exchange(m_welcome, nullptr));
    if (m_lock)
        return; // back from a wrong password: the page says so itself
    m_lock = new LockPage(m_session);
    if (m_keyring)
        m_lock->setKeyring(m_keyring);
    m_lock->offerRestore(m_backups != nullptr);
    connect(m_lock, &LockPage::restoreRequested, this, &WindowPages::restoreRequested);
    connect(m_lock, &LockPage::otherVaultRequested, this, &WindowPages::otherVaultRequested);
    connect(m_lock, &LockPage::recoveryKeyRequested, this, &WindowPages::recoveryKeyRequested);
    addWidget(m_lock);
    setCurrentWidget(m_lock);
    m_lock->setFocus();
}

void WindowPages::showAccounts()
{
    m_accounts = new AccountsPage(m_session, m_actions);
    m_accounts->setCopyOn(m_copyOn);
    m_accounts->setCodeVisibility(m_visibility);
    showMemoryNotice(m_accounts->notices(), m_settings, SecretArena::instance().statistics());
    auto *notices = new SaveNotices(m_session, m_accounts->notices());
    connect(notices, &SaveNotices::copySaved, this,
            [this](const QString &file) { Q_EMIT messageShown(tr("Copy saved as “%1”").arg(file)); });
    if (m_backups) {
        const auto *backups = new BackupNotices(*m_backups, m_session.clock(), m_accounts->notices());
        connect(backups, &BackupNotices::folderRequested, this, &WindowPages::backupFolderRequested);
    }
    auto *pending = new PendingNotice(m_session, m_accounts->notices());
    connect(pending, &PendingNotice::confirmed, this, &WindowPages::confirmRequested);
    connect(pending, &PendingNotice::scanRequested, m_actions.scanScreen, &QAction::trigger);
    connect(pending, &PendingNotice::listRequested, m_accounts, &AccountsPage::showPending);
    auto *staleCopy = new StaleCopyFlow(m_session, m_accounts->notices());
    connect(staleCopy, &StaleCopyFlow::decided, this, &WindowPages::messageShown);
    connect(m_accounts, &AccountsPage::copyRequested, this, &WindowPages::copyRequested);
    connect(m_accounts, &AccountsPage::copyAndHideRequested, this, &WindowPages::copyAndHideRequested);
    connect(m_accounts, &AccountsPage::nextHotpRequested, this, &WindowPages::nextHotpRequested);
    connect(m_accounts, &AccountsPage::hideRequested, this, &WindowPages::hideRequested);
    Q_EMIT accountsShown(m_accounts->notices());
    addWidget(m_accounts);
    setCurrentWidget(m_accounts);
    m_accounts->focusSearch();
}

void WindowPages::drop(QWidget *page)
{
    if (!page)
        return;
    removeWidget(page);
    page->hide();
    page->deleteLater();
}

void WindowPages::dropAccounts()
{
    drop(std::exchange(m_giant, nullptr));
    drop(std::exchange(m_accounts, nullptr));
}

void WindowPages::rebuild()
{
    dropAccounts();
    drop(std::exchange(m_welcome, nullptr));
    drop(std::exchange(m_lock, nullptr));
    showState(m_session.state());
}

void WindowPages::setBackups(BackupKeeper &keeper)
{
    m_backups = &keeper;
    rebuild();
}

void WindowPages::setCodeHandling(CopyOn copyOn, CodeVisibility visibility)
{
    m_copyOn = copyOn;
    m_visibility = visibility;
    if (m_accounts) {
        m_accounts->setCopyOn(copyOn);
        m_accounts->setCodeVisibility(visibility);
    }
}

void WindowPages::refreshCodes()
{
    if (m_giant)
        m_giant->refresh();
    else if (m_accounts)
        m_accounts->refreshCodes();
}

void WindowPages::setKeyring(KeyringUnlock &keyring)
{
    m_keyring = &keyring;
    if (m_lock)
        m_lock->setKeyring(m_keyring);
}

void WindowPages::inspectFile()
{
    if (m_lock)
        m_lock->inspectFile();
}

AccountId WindowPages::currentAccount() const
{
    return m_accounts ? m_accounts->currentAccount() : AccountId();
}

std::vector<AccountId> WindowPages::listedAccounts() const
{
    return m_accounts ? m_accounts->listedAccounts() : std::vector<AccountId>();
}

AccountId WindowPages::pinnedAccount(int index) const
{
    return m_accounts ? m_accounts->pinnedAccount(index) : AccountId();
}

void WindowPages::selectAccount(const AccountId &id)
{
    if (m_accounts)
        m_accounts->selectAccount(id);
}

void WindowPages::toggleGiantView(const AccountId &id)
{
    if (m_giant) {
        closeGiantView();
        return;
    }
    m_giant = new GiantView(m_session);
    connect(m_giant, &GiantView::closed, this, &WindowPages::closeGiantView);
    connect(m_giant, &GiantView::copyRequested, this, &WindowPages::copyRequested);
    m_giant->setAccount(id);
    addWidget(m_giant);
    setCurrentWidget(m_giant);
    m_giant->setFocus();
}

void WindowPages::closeGiantView()
{
    drop(std::exchange(m_giant, nullptr));
    if (m_accounts) {
        m_accounts->refreshCodes();
        setCurrentWidget(m_accounts);
        m_accounts->focusSearch();
    }
}

void WindowPages::focusSearch()
{
    if (m_giant)
        closeGiantView();
    else if (m_accounts)
        m_accounts->focusSearch();
}

void WindowPages::openAddMenu()
{
    if (m_giant)
        closeGiantView();
    if (m_accounts)
        m_accounts->openAddMenu();
}

} // namespace countersign
