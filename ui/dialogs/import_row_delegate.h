#pragma once

#include <QAbstractItemDelegate>
#include <QRect>

namespace countersign {

struct ImportRow;

/// Where the parts of a row of the review stand.
struct ImportRowLayout
{
    QRect tick;
    QRect title;
    QRect status;
};

/// Draws a row of the review: tick box, account, and what it is at the end, or below where the list is narrow.
class ImportRowDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    using QAbstractItemDelegate::QAbstractItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Pure geometry for a row in `rect`.
    static ImportRowLayout layoutFor(const QRect &rect, const QFont &font, Qt::LayoutDirection direction);
    static int rowHeight(int width, const QFont &font);
};

} // namespace countersign
