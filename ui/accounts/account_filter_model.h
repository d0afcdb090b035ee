#pragma once

#include "core/providers/cloud_account.h"
#include "core/vault/account.h"
#include "core/vault/account_filter.h"

#include <QAbstractProxyModel>
#include <QString>

#include <string>
#include <vector>

namespace countersign {

class AccountListModel;

/// What the chips above the list leave in it.
struct ListFilter
{
    QString group = {}; ///< empty: all groups
    CloudAccount cloud = {}; ///< without a name: all
    bool isPendingOnly = false; ///< only what no site has accepted yet

    bool operator==(const ListFilter &) const = default;
};

/// The active accounts that fit the search and the chosen group; pinned ones first, then the vault's order. Unlike
/// QSortFilterProxyModel it replaces one stretch of rows at a change, so that a keystroke costs the same for ten
/// accounts and for ten thousand.
class AccountFilterModel final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit AccountFilterModel(QObject *parent = nullptr);

    void setQuery(const QString &query);
    void setListFilter(const ListFilter &filter);

    AccountId accountAt(int row) const;
    /// -1 if the account is not shown.
    int rowOf(const AccountId &id) const;

    /// Takes an AccountListModel.
    void setSourceModel(QAbstractItemModel *model) override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;

private:
    bool fits(int sourceRow) const;
    std::vector<int> fittingRows() const;
    void update(std::vector<int> rows);
    void sourceRowsInserted(int first, int last);
    void sourceRowsAboutToBeRemoved(int first, int last);
    void sourceRowsRemoved(int first, int last);
    void sourceDataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);

    AccountListModel *m_source = nullptr;
    AccountFilter m_filter{""};
    std::string m_group;
    CloudAccount m_cloud;
    bool m_isPendingOnly = false;
    std::vector<int> m_rows; ///< source rows, in the order they are shown
};

} // namespace countersign
