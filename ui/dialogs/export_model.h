#pragma once

#include "ui/dialogs/tick_row.h"

#include <QAbstractListModel>
#include <QStringList>

#include <vector>

namespace countersign {

/// An account that may go into a file, in words: it holds no key.
struct ExportRow
{
    QString issuer = {};
    QString name = {};
    QStringList groups = {}; ///< to be searched for
    bool isWanted = true;
    QString obstacle = {}; ///< why the file can't hold it, in few words; empty if it can
    QString loss = {}; ///< what of it the file can't hold; empty if it holds all of it
};

/// How many accounts go into the file, and how.
struct ExportCounts
{
    int ticked = 0;
    int refused = 0; ///< the file can't hold them
    int losing = 0; ///< ticked ones of which something stays behind

    bool operator==(const ExportCounts &) const = default;
};

/// The accounts of an export, for a `TickList`. What is wanted stays so when another kind of file is chosen.
class ExportModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int kSearchRole = kTickRowRole + 1; ///< issuer, name and groups
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<ExportRow> rows);
    const std::vector<ExportRow> &rows() const { return m_rows; }
    const ExportCounts &counts() const { return m_counts; }
    /// Ticks rows, or takes their ticks off, all at once.
    void tick(const std::vector<int> &rows, bool isTicked);
    /// The places of those that go into the file.
    std::vector<std::size_t> ticked() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void countsChanged();

private:
    static TickRow tickRow(const ExportRow &row);
    void count(const ExportRow &row, int direction);
    bool want(int row, bool isWanted);

    std::vector<ExportRow> m_rows;
    ExportCounts m_counts;
};

} // namespace countersign
