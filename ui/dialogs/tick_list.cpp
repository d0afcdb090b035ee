#include "ui/dialogs/tick_list.h"

#include "ui/desktop/card_painting.h"
#include "ui/desktop/theme.h"
#include "ui/dialogs/tick_row.h"
#include "ui/dialogs/tick_row_delegate.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

constexpr int kLeastRows = 4; // if there are as many

TickRow rowAt(const QModelIndex &index)
{
    return index.data(kTickRowRole).value<TickRow>();
}

} // namespace

TickList::TickList(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new TickRowDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
}

void TickList::fitTo(int rows)
{
    m_rows = std::max(rows, 1);
    limitHeight();
    updateGeometry();
}

void TickList::limitHeight()
{
    constexpr int kHighestRows = 200; // no screen shows more
    setMaximumHeight(std::min(m_rows, kHighestRows) * TickRowDelegate::rowHeight(width(), font()));
}

QSize TickList::sizeHint() const
{
    return {QListView::sizeHint().width(), minimumSizeHint().height()};
}

QSize TickList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20,
            std::min(m_rows, kLeastRows) * TickRowDelegate::rowHeight(width(), font())};
}

void TickList::resizeEvent(QResizeEvent *event)
{
    // The rows are one or two lines high, by the width.
    const int height = TickRowDelegate::rowHeight(event->size().width(), font());
    if (std::exchange(m_rowHeight, height) != height) {
        scheduleDelayedItemsLayout();
        limitHeight();
        updateGeometry();
    }
    QListView::resizeEvent(event);
}

void TickList::paintEvent(QPaintEvent *event)
{
    theme::paintCardBehind(*this);
    QListView::paintEvent(event);
    const ThemeColors &colors = theme::colors(palette());
    if (hasFocus())
        theme::paintCardOutline(*this, colors.accent, 2);
    else
        theme::paintCardOutline(*this, colors.hairline);
}

void TickList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space) {
        QListView::keyPressEvent(event);
        return;
    }
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    if (indexes.isEmpty() && currentIndex().isValid())
        indexes.append(currentIndex());
    toggle(indexes);
}

void TickList::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isClick = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && index.isValid()
        && index == currentIndex();
    QListView::mouseReleaseEvent(event);
    if (isClick)
        toggle({index});
}

void TickList::toggle(const QModelIndexList &indexes)
{
    if (indexes.size() == 1 && rowAt(indexes.front()).isUndecided) {
        Q_EMIT decisionRequested(indexes.front());
        return;
    }
    const bool tick = std::ranges::any_of(indexes, [](const QModelIndex &index) {
        const TickRow row = rowAt(index);
        return row.isTickable && !row.isTicked && !row.isUndecided;
    });
    for (const QModelIndex &index : indexes)
        model()->setData(index, tick ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

} // namespace countersign
