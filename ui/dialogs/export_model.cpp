#include "ui/dialogs/export_model.h"

#include "ui/text/display_text.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

void ExportModel::setRows(std::vector<ExportRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_counts = {};
    for (const ExportRow &row : m_rows)
        count(row, 1);
    endResetModel();
    Q_EMIT countsChanged();
}

void ExportModel::count(const ExportRow &row, int direction)
{
    const bool isTicked = tickRow(row).isTicked;
    m_counts.ticked += isTicked ? direction : 0;
    m_counts.refused += row.obstacle.isEmpty() ? 0 : direction;
    m_counts.losing += isTicked && !row.loss.isEmpty() ? direction : 0;
}

TickRow ExportModel::tickRow(const ExportRow &row)
{
    TickRow shown{.issuer = row.issuer, .name = row.name, .isTickable = row.obstacle.isEmpty()};
    shown.isTicked = shown.isTickable && row.isWanted;
    if (!shown.isTickable) {
        //: An account that a file can't hold; %1 is why: "SHA384", "renews every 60 s"
        shown.status = tr("not possible: %1").arg(row.obstacle);
        shown.tone = TickTone::Warning;
    } else {
        shown.status = row.loss;
    }
    return shown;
}

std::vector<std::size_t> ExportModel::ticked() const
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        if (tickRow(m_rows[place]).isTicked)
            places.push_back(place);
    }
    return places;
}

int ExportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ExportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ExportRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const TickRow shown = tickRow(row);
    const auto withStatus = [&shown](QStringView separator) {
        return shown.status.isEmpty() ? shown.title() : QString(shown.title() + separator + shown.status);
    };
    switch (role) {
    case kTickRowRole:
        return QVariant::fromValue(shown);
    case kSearchRole:
        return QString(shown.title() + u' ' + row.groups.join(u' '));
    case Qt::DisplayRole:
        return shown.title();
    case Qt::AccessibleTextRole:
        return withStatus(u", ");
    case Qt::ToolTipRole:
        return plainToolTip(withStatus(u" · "));
    case Qt::CheckStateRole:
        return shown.isTickable ? QVariant(shown.isTicked ? Qt::Checked : Qt::Unchecked) : QVariant();
    default:
        return {};
    }
}

bool ExportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    if (!want(index.row(), value.toInt() == Qt::Checked))
        return false;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT countsChanged();
    return true;
}

bool ExportModel::want(int row, bool isWanted)
{
    ExportRow &changed = m_rows[static_cast<std::size_t>(row)];
    if (!changed.obstacle.isEmpty() || changed.isWanted == isWanted)
        return false;
    count(changed, -1);
    changed.isWanted = isWanted;
    count(changed, 1);
    return true;
}

void ExportModel::tick(const std::vector<int> &rows, bool isTicked)
{
    for (const int row : rows)
        want(row, isTicked);
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT countsChanged();
}

Qt::ItemFlags ExportModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_rows[static_cast<std::size_t>(index.row())].obstacle.isEmpty() ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace countersign
