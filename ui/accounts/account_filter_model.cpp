#include "ui/accounts/account_filter_model.h"

#include "ui/accounts/account_list_model.h"

#include <algorithm>

namespace countersign {

AccountFilterModel::AccountFilterModel(QObject *parent)
    : QAbstractProxyModel(parent)
{ }

void AccountFilterModel::setQuery(const QString &query)
{
    m_filter = AccountFilter(query.toStdString());
    update(fittingRows());
}

void AccountFilterModel::setListFilter(const ListFilter &filter)
{
    m_group = filter.group.toStdString();
    m_cloud = filter.cloud;
    m_isPendingOnly = filter.isPendingOnly;
    update(fittingRows());
}

AccountId AccountFilterModel::accountAt(int row) const
{
    return m_source->idAt(m_rows[static_cast<std::size_t>(row)]);
}

int AccountFilterModel::rowOf(const AccountId &id) const
{
    const auto found = std::ranges::find_if(m_rows, [&](int sourceRow) { return m_source->idAt(sourceRow) == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void AccountFilterModel::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    if (m_source)
        m_source->disconnect(this);
    m_source = qobject_cast<AccountListModel *>(model);
    Q_ASSERT(m_source);
    QAbstractProxyModel::setSourceModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_rows = fittingRows();
        endResetModel();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { sourceRowsInserted(first, last); });
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { sourceRowsAboutToBeRemoved(first, last); });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { sourceRowsRemoved(first, last); });
    connect(model, &QAbstractItemModel::dataChanged, this, &AccountFilterModel::sourceDataChanged);
    m_rows = fittingRows();
    endResetModel();
}

bool AccountFilterModel::fits(int sourceRow) const
{
    return m_source->isActive(sourceRow) && (m_group.empty() || m_source->isInGroup(sourceRow, m_group))
        && (m_cloud.name.empty() || m_source->cloudAccount(sourceRow) == m_cloud)
        && (!m_isPendingOnly || m_source->bindingState(sourceRow) == BindingState::Pending)
        && m_filter.matchesText(m_source->searchText(sourceRow));
}

std::vector<int> AccountFilterModel::fittingRows() const
{
    std::vector<int> rows;
    for (int row = 0; row < m_source->rowCount(); ++row) {
        if (fits(row))
            rows.push_back(row);
    }
    std::stable_partition(rows.begin(), rows.end(), [this](int row) { return m_source->isPinned(row); });
    return rows;
}

/// Replaces the stretch of rows that differs, leaving those before and behind it alone with their selection. Where one
/// row only went from one end of it to the other, as pinning does, it is moved.
void AccountFilterModel::update(std::vector<int> rows)
{
    const auto [oldBegin, newBegin] = std::ranges::mismatch(m_rows, rows);
    auto oldEnd = m_rows.end();
    auto newEnd = rows.end();
    while (oldEnd != oldBegin && newEnd != newBegin && *std::prev(oldEnd) == *std::prev(newEnd)) {
        --oldEnd;
        --newEnd;
    }
    const int first = static_cast<int>(oldBegin - m_rows.begin());
    const int removed = static_cast<int>(oldEnd - oldBegin);
    const int inserted = static_cast<int>(newEnd - newBegin);
    const bool isAsLong = removed == inserted && removed > 0;
    const bool lastWentFirst
        = isAsLong && *newBegin == *std::prev(oldEnd) && std::equal(std::next(newBegin), newEnd, oldBegin);
    const bool firstWentLast
        = isAsLong && *std::prev(newEnd) == *oldBegin && std::equal(newBegin, std::prev(newEnd), std::next(oldBegin));
    if (lastWentFirst || firstWentLast) {
        const int last = first + removed - 1;
        const int from = lastWentFirst ? last : first;
        beginMoveRows({}, from, from, {}, lastWentFirst ? first : last + 1);
        m_rows = std::move(rows);
        endMoveRows();
        return;
    }
    if (removed > 0) {
        beginRemoveRows({}, first, first + removed - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + removed);
        endRemoveRows();
    }
    if (inserted > 0) {
        beginInsertRows({}, first, first + inserted - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
}

void AccountFilterModel::sourceRowsInserted(int first, int last)
{
    for (int &row : m_rows) {
        if (row >= first)
            row += last - first + 1;
    }
    update(fittingRows());
}

void AccountFilterModel::sourceRowsAboutToBeRemoved(int first, int last)
{
    std::vector<int> rows = m_rows;
    std::erase_if(rows, [first, last](int row) { return row >= first && row <= last; });
    update(std::move(rows));
}

void AccountFilterModel::sourceRowsRemoved(int first, int last)
{
    for (int &row : m_rows) {
        if (row > last)
            row -= last - first + 1;
    }
}

void AccountFilterModel::sourceDataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (roles.isEmpty())
        update(fittingRows());
    for (int row = first.row(); row <= last.row(); ++row) {
        if (const QModelIndex changed = mapFromSource(m_source->index(row)); changed.isValid())
            Q_EMIT dataChanged(changed, changed, roles);
    }
}

QModelIndex AccountFilterModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex AccountFilterModel::parent(const QModelIndex &) const
{
    return {};
}

int AccountFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AccountFilterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QModelIndex AccountFilterModel::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? m_source->index(m_rows[static_cast<std::size_t>(index.row())]) : QModelIndex();
}

QModelIndex AccountFilterModel::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const auto found = std::ranges::find(m_rows, index.row());
    return found == m_rows.end() ? QModelIndex() : createIndex(static_cast<int>(found - m_rows.begin()), 0);
}

} // namespace countersign
