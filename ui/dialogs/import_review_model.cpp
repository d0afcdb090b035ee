#include "ui/dialogs/import_review_model.h"

#include "ui/text/display_text.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

QString ImportRow::title() const
{
    if (issuer.isEmpty() || name.isEmpty())
        return issuer + name;
    return issuer + u' ' + name;
}

void ImportReviewModel::setRows(std::vector<ImportRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_counts = {};
    for (const ImportRow &row : m_rows)
        count(row, 1);
    endResetModel();
    Q_EMIT countsChanged();
}

void ImportReviewModel::count(const ImportRow &row, int direction)
{
    m_counts.ticked += row.isTicked ? direction : 0;
    m_counts.undecided += row.isUndecided() ? direction : 0;
    if (!row.kind)
        m_counts.refused += direction;
    else if (*row.kind == ReviewKind::New)
        m_counts.fresh += direction;
    else if (*row.kind == ReviewKind::AlreadyHere)
        m_counts.here += direction;
    else if (*row.kind == ReviewKind::Repeated)
        m_counts.repeated += direction;
}

void ImportReviewModel::decide(int index, ImportDecision decision)
{
    ImportRow &row = m_rows[static_cast<std::size_t>(index)];
    count(row, -1);
    row.decision = decision;
    row.isTicked = decision != ImportDecision::Open;
    count(row, 1);
    Q_EMIT dataChanged(this->index(index), this->index(index));
    Q_EMIT countsChanged();
}

int ImportReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ImportReviewModel::statusText(const ImportRow &row)
{
    if (!row.kind)
        return row.reason;
    switch (*row.kind) {
    case ReviewKind::New:
        //: An account that an import would add
        return tr("new");
    case ReviewKind::AlreadyHere:
        return tr("already here");
    case ReviewKind::Repeated:
        return tr("in the file twice");
    case ReviewKind::OtherKey:
        break;
    }
    switch (row.decision) {
    case ImportDecision::Open:
        break;
    case ImportDecision::Replace:
        //: The account here has another key; the imported one takes its place
        return tr("other key · replaces");
    case ImportDecision::KeepBoth:
        //: The account here has another key; the imported one is added beside it
        return tr("other key · keep both");
    }
    //: The account here has another key. Pressing the row shows the codes of both.
    return tr("other key · compare");
}

TickRow ImportReviewModel::tickRow(const ImportRow &row)
{
    TickTone tone = TickTone::Quiet;
    if (!row.kind || row.isUndecided())
        tone = TickTone::Warning;
    else if (*row.kind == ReviewKind::New)
        tone = TickTone::Good;
    return {.issuer = row.issuer,
            .name = row.name,
            .status = statusText(row),
            .tone = tone,
            .isTickable = row.isTickable(),
            .isTicked = row.isTicked,
            .isUndecided = row.isUndecided()};
}

QVariant ImportReviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportRow &row = this->row(index.row());
    switch (role) {
    case kTickRowRole:
        return QVariant::fromValue(tickRow(row));
    case Qt::DisplayRole:
        return row.title();
    case Qt::AccessibleTextRole:
        return QString(row.title() + u", "_s + statusText(row));
    case Qt::ToolTipRole:
        return plainToolTip(row.title() + u" · "_s + statusText(row));
    case Qt::CheckStateRole:
        return row.isTickable() ? QVariant(row.isTicked ? Qt::Checked : Qt::Unchecked) : QVariant();
    default:
        return {};
    }
}

bool ImportReviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    ImportRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isTicked = value.toInt() == Qt::Checked;
    if (!row.isTickable() || row.isTicked == isTicked || (isTicked && row.isUndecided()))
        return false;
    if (row.kind == ReviewKind::OtherKey) {
        decide(index.row(), ImportDecision::Open); // it is asked about again before it is ticked
        return true;
    }
    row.isTicked = isTicked;
    m_counts.ticked += isTicked ? 1 : -1;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT countsChanged();
    return true;
}

Qt::ItemFlags ImportReviewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return row(index.row()).isTickable() ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace countersign
