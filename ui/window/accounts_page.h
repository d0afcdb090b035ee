#pragma once

#include "core/vault/account.h"
#include "ui/settings/settings.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace countersign {

class AccountFilterModel;
class AccountListModel;
class AccountView;
class EmptyPage;
class GroupChips;
class NoResultsPage;
class NoticeBar;
class SearchBar;
class Session;
class WindowActions;

/// The accounts of the open vault: search, groups, notices and the list, or what stands in for an empty list.
/// Made after unlocking and deleted at lock.
class AccountsPage final : public QWidget
{
    Q_OBJECT

public:
    AccountsPage(Session &session, const WindowActions &actions, QWidget *parent = nullptr);

    void setCopyOn(CopyOn copyOn);
    void setCodeVisibility(CodeVisibility visibility);

    /// The selected account, else the first one that is shown; null if none is.
    AccountId currentAccount() const;
    /// The accounts that search and group leave in the list, in its order.
    std::vector<AccountId> listedAccounts() const;
    void selectAccount(const AccountId &id);
    /// The pinned account at `index`, from 0, in the order of the list; null if there are fewer.
    AccountId pinnedAccount(int index) const;
    /// Reads the codes again; at each tick.
    void refreshCodes();

    /// Leaves only the accounts in the list that no site has accepted yet.
    void showPending();
    void focusSearch();
    void openAddMenu();
    NoticeBar &notices() const { return *m_notices; }
    SearchBar &search() const { return *m_search; }
    AccountView &view() const { return *m_view; }

Q_SIGNALS:
    void copyRequested(countersign::AccountId id);
    void copyAndHideRequested(countersign::AccountId id);
    void nextHotpRequested(countersign::AccountId id);
    void hideRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeTopBar();
    void connectSearch();
    void connectView();
    void connectEmptyPage(EmptyPage &page);
    void accountsChanged();
    void showWhatFits();
    void openMainMenu();
    void openContextMenu(const AccountId &id, const QPoint &position);

    Session &m_session;
    const WindowActions &m_actions;
    AccountListModel *m_model;
    AccountFilterModel *m_filter;
    SearchBar *m_search;
    QPushButton *m_addButton = nullptr;
    QPushButton *m_menuButton = nullptr;
    GroupChips *m_groups;
    NoticeBar *m_notices;
    AccountView *m_view;
    QStackedWidget *m_content;
    EmptyPage *m_empty = nullptr; ///< made when needed
    NoResultsPage *m_noResults = nullptr; ///< made when needed
};

} // namespace countersign
