#include "ui/desktop/card_painting.h"

#include "ui/desktop/theme.h"

#include <QListView>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace countersign::theme {

namespace {

QRectF cardOf(const QListView &list)
{
    const int rows = list.model() ? list.model()->rowCount() : 0;
    const int bottom = rows > 0 ? list.visualRect(list.model()->index(rows - 1, 0)).bottom() + 1 : 0;
    return {0, 0, qreal(list.viewport()->width()), qreal(std::min(bottom, list.viewport()->height()))};
}

QPainterPath outlineOf(const QRectF &card)
{
    QPainterPath outline;
    outline.addRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, kCardRadius);
    return outline;
}

} // namespace

void paintCardBehind(QListView &list)
{
    QPainter painter(list.viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(outlineOf(cardOf(list)), colors(list.palette()).card);
}

void paintCardOutline(QListView &list, const QColor &color, int width)
{
    const QRectF card = cardOf(list);
    const QPainterPath outline = outlineOf(card);
    QPainterPath corners;
    corners.addRect(card);
    QPainter painter(list.viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(corners.subtracted(outline), list.palette().window());
    painter.setPen(QPen(color, width));
    painter.drawPath(outline);
}

} // namespace countersign::theme
