#include "ui/dialogs/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace countersign {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

std::vector<FlowLayout::Place> FlowLayout::placesIn(int width) const
{
    std::vector<Place> places;
    QPoint next;
    int lineHeight = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (next.x() > 0 && next.x() + size.width() > width) {
            next = QPoint(0, next.y() + lineHeight + spacing());
            lineHeight = 0;
        }
        places.push_back({item.get(), QRect(next, size)});
        next.rx() += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return places;
}

int FlowLayout::heightForWidth(int width) const
{
    int height = 0;
    for (const auto &[item, area] : placesIn(width))
        height = std::max(height, area.bottom() + 1);
    return height;
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto &[item, area] : placesIn(QWIDGETSIZE_MAX))
        size = size.expandedTo(QSize(area.right() + 1, area.bottom() + 1));
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (const auto &[item, area] : placesIn(rect.width()))
        item->setGeometry(QStyle::visualRect(direction, rect, area.translated(rect.topLeft())));
}

} // namespace countersign
