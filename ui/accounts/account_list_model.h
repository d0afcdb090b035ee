#pragma once

#include "core/providers/cloud_account.h"
#include "core/providers/cloud_identity.h"
#include "ui/accounts/account_row.h"

#include <QAbstractListModel>

#include <optional>
#include <string>
#include <vector>

namespace countersign {

class Session;

/// The accounts of the open vault, one a row, in its order, with those in the Trash and the retired ones. Carries ids;
/// codes are computed when they are asked for, so a new second needs no signal, only a repaint of what is visible.
class AccountListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< AccountId
        RowRole, ///< AccountRow, from one reading of the clock
    };

    explicit AccountListModel(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// Neither in the Trash nor retired.
    bool isActive(int row) const { return entry(row).active; }
    bool isPinned(int row) const { return entry(row).pinned; }
    BindingState bindingState(int row) const { return entry(row).state; }
    bool isInGroup(int row, const std::string &group) const;
    /// The account at a cloud service that it is a user of; without a name if that isn't known.
    const CloudAccount &cloudAccount(int row) const { return entry(row).cloud; }
    /// Those with several users in the list.
    std::vector<CloudAccount> sharedCloudAccounts() const;
    /// What a search looks at, folded; see AccountFilter.
    const std::string &searchText(int row) const { return entry(row).searchText; }
    AccountId idAt(int row) const { return entry(row).id; }
    bool hasActiveAccounts() const;

private:
    struct Entry
    {
        AccountId id;
        bool active = true;
        bool pinned = false;
        BindingState state = BindingState::Pending;
        std::vector<std::string> groups;
        CloudAccount cloud;
        std::optional<AccountBadge> userBadge; ///< of a user of a cloud account
        std::string searchText;
    };

    static Entry makeEntry(const Account &account);
    const Entry &entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    AccountRow rowFor(const Account &account, const std::optional<AccountBadge> &userBadge) const;
    std::vector<AccountBadge> badgesFor(const Account &account, const std::optional<AccountBadge> &userBadge) const;
    static std::optional<AccountBadge> userBadgeFor(const Account &account, CloudUserKind kind);
    static QString spokenText(const AccountRow &row);
    void reload();
    void insertAccounts(int first, int last);
    void updateAccount(const AccountId &id);
    void eraseAccount(int row);
    int rowOf(const AccountId &id) const;

    Session &m_session;
    std::vector<Entry> m_entries;
};

} // namespace countersign
