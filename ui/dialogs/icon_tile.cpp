#include "ui/dialogs/icon_tile.h"

#include "ui/desktop/theme.h"

#include <QPainter>

namespace countersign {

IconTile::IconTile(LineIcon icon, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconTile::sizeHint() const
{
    const int side = fontMetrics().height() * 12 / 5;
    return {side, side};
}

void IconTile::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = theme::colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accentSoft);
    painter.drawRoundedRect(rect(), theme::kControlRadius, theme::kControlRadius);
    const qreal side = width() * 0.5;
    QRectF area(0, 0, side, side);
    area.moveCenter(QRectF(rect()).center());
    paintLineIcon(painter, m_icon, area, colors.accent);
}

} // namespace countersign
