#pragma once

#include <QAbstractItemDelegate>
#include <QRect>

namespace countersign {

/// Where the parts of a row of a `TickList` stand.
struct TickRowLayout
{
    QRect tick;
    QRect texts; ///< title and status; the title alone where there is no status
    QRect title;
    QRect status;
};

/// Draws a `TickRow`: tick box, account, and its status at the end, or below where the list is narrow.
class TickRowDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    using QAbstractItemDelegate::QAbstractItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Pure geometry for a row in `rect`.
    static TickRowLayout layoutFor(const QRect &rect, const QFont &font, Qt::LayoutDirection direction);
    static int rowHeight(int width, const QFont &font);
};

} // namespace countersign
