#include "ui/dialogs/import_review_view.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/import_review_model.h"
#include "ui/dialogs/import_row_delegate.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

constexpr int kLeastRows = 4; // if there are as many

const ImportRow &rowAt(const QModelIndex &index)
{
    return *index.data(ImportReviewModel::RowRole).value<const ImportRow *>();
}

} // namespace

ImportReviewView::ImportReviewView(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new ImportRowDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("What the files hold"));
}

void ImportReviewView::fitTo(int rows)
{
    m_rows = std::max(rows, 1);
    limitHeight();
    updateGeometry();
}

void ImportReviewView::limitHeight()
{
    constexpr int kHighestRows = 200; // no screen shows more
    setMaximumHeight(std::min(m_rows, kHighestRows) * ImportRowDelegate::rowHeight(width(), font()));
}

QSize ImportReviewView::sizeHint() const
{
    return {QListView::sizeHint().width(), minimumSizeHint().height()};
}

QSize ImportReviewView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20,
            std::min(m_rows, kLeastRows) * ImportRowDelegate::rowHeight(width(), font())};
}

void ImportReviewView::resizeEvent(QResizeEvent *event)
{
    // The rows are one or two lines high, by the width.
    const int height = ImportRowDelegate::rowHeight(event->size().width(), font());
    if (std::exchange(m_rowHeight, height) != height) {
        scheduleDelayedItemsLayout();
        limitHeight();
        updateGeometry();
    }
    QListView::resizeEvent(event);
}

void ImportReviewView::paintEvent(QPaintEvent *event)
{
    const ThemeColors &colors = theme::colors(palette());
    const int rows = model() ? model()->rowCount() : 0;
    const int bottom = rows > 0 ? visualRect(model()->index(rows - 1, 0)).bottom() + 1 : 0;
    const QRectF card(0, 0, viewport()->width(), std::min(bottom, viewport()->height()));
    QPainterPath outline;
    outline.addRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), theme::kCardRadius, theme::kCardRadius);
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(outline, colors.card);
    }
    QListView::paintEvent(event);

    // The rows are square: what they painted over the round corners is taken back.
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath corners;
    corners.addRect(card);
    painter.fillPath(corners.subtracted(outline), palette().window());
    painter.setPen(hasFocus() ? QPen(colors.accent, 2) : QPen(colors.hairline));
    painter.drawPath(outline);
}

void ImportReviewView::keyPressEvent(QKeyEvent *event)
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

void ImportReviewView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isClick = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && index.isValid()
        && index == currentIndex();
    QListView::mouseReleaseEvent(event);
    if (isClick)
        toggle({index});
}

void ImportReviewView::toggle(const QModelIndexList &indexes)
{
    if (indexes.size() == 1 && rowAt(indexes.front()).isUndecided()) {
        Q_EMIT compareRequested(indexes.front());
        return;
    }
    const bool tick = std::ranges::any_of(indexes, [](const QModelIndex &index) {
        const ImportRow &row = rowAt(index);
        return row.isTickable() && !row.isTicked && !row.isUndecided();
    });
    for (const QModelIndex &index : indexes)
        model()->setData(index, tick ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

} // namespace countersign
