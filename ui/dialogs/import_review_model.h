#pragma once

#include "core/transfer/import_review.h"
#include "ui/dialogs/tick_row.h"

#include <QAbstractListModel>
#include <QString>

#include <optional>
#include <vector>

namespace countersign {

/// What becomes of an imported account that is here with another key.
enum class ImportDecision {
    Open, ///< it is left out
    Replace, ///< the one here goes to Retired
    KeepBoth,
};

/// A row of the review, in words: it holds no key.
struct ImportRow
{
    QString issuer = {};
    QString name = {};
    std::optional<ReviewKind> kind = {}; ///< none: it can't be imported
    QString reason = {}; ///< why not
    bool isTicked = false;
    ImportDecision decision = ImportDecision::Open; ///< of `ReviewKind::OtherKey`

    /// "issuer name", or the one of them that is there.
    QString title() const;
    bool isTickable() const { return kind.has_value(); }
    /// Whether somebody has to compare the codes before it can be ticked.
    bool isUndecided() const { return kind == ReviewKind::OtherKey && decision == ImportDecision::Open; }
};

/// How many rows of a review are what.
struct ImportCounts
{
    int ticked = 0;
    int fresh = 0;
    int here = 0;
    int repeated = 0;
    int undecided = 0;
    int refused = 0;

    bool operator==(const ImportCounts &) const = default;
};

/// The rows of the review, for a `TickList`. Ticks change through `Qt::CheckStateRole`.
class ImportReviewModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<ImportRow> rows);
    const ImportRow &row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    /// Decides about an account that is here with another key: it is ticked then, or not any more.
    void decide(int index, ImportDecision decision);
    const ImportCounts &counts() const { return m_counts; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// What stands at the end of a row: "new", "already here".
    static QString statusText(const ImportRow &row);

Q_SIGNALS:
    void countsChanged();

private:
    static TickRow tickRow(const ImportRow &row);
    void count(const ImportRow &row, int direction);

    std::vector<ImportRow> m_rows;
    ImportCounts m_counts;
};

} // namespace countersign
