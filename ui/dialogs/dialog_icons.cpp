#include "ui/dialogs/dialog_icons.h"

#include "ui/desktop/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace countersign {

namespace {

// Every drawing stands in a square of 24 × 24.
constexpr qreal kGrid = 24;

QPainterPath eye()
{
    QPainterPath path(QPointF(2.5, 12));
    path.quadTo(12, -0.5, 21.5, 12);
    path.quadTo(12, 24.5, 2.5, 12);
    path.addEllipse(QPointF(12, 12), 3, 3);
    return path;
}

QPainterPath lines(std::initializer_list<std::initializer_list<QPointF>> strokes)
{
    QPainterPath path;
    for (const auto &stroke : strokes) {
        path.moveTo(*stroke.begin());
        for (const QPointF &point : stroke)
            path.lineTo(point);
    }
    return path;
}

QPainterPath keyboard()
{
    QPainterPath path = lines({{{8, 15.5}, {16, 15.5}}});
    path.addRoundedRect(QRectF(2.5, 6, 19, 12.5), 2.5, 2.5);
    for (const qreal x : {6.5, 10.2, 13.8, 17.5})
        path.addEllipse(QPointF(x, 10.5), 0.5, 0.5);
    return path;
}

QPainterPath retry()
{
    QPainterPath path;
    path.arcMoveTo(4, 4, 16, 16, 20);
    path.arcTo(4, 4, 16, 16, 20, 300);
    path.addPath(lines({{{20.2, 4.5}, {20.2, 9.8}, {15, 9.8}}}));
    return path;
}

QPainterPath phone()
{
    QPainterPath path = lines({{{10.5, 18}, {13.5, 18}}});
    path.addRoundedRect(QRectF(6.5, 2.5, 11, 19), 2.5, 2.5);
    return path;
}

QPainterPath drawing(DialogIcon icon)
{
    switch (icon) {
    case DialogIcon::Eye:
        return eye();
    case DialogIcon::EyeCrossed: {
        QPainterPath path = eye();
        path.addPath(lines({{{4, 20}, {20, 4}}}));
        return path;
    }
    case DialogIcon::Tick:
        return lines({{{5, 12.5}, {10, 17.5}, {19.5, 7}}});
    case DialogIcon::FindNext:
        return lines({{{6, 3.5}, {18, 3.5}}, {{12, 7}, {12, 20.5}}, {{6, 14.5}, {12, 20.5}, {18, 14.5}}});
    case DialogIcon::Keyboard:
        return keyboard();
    case DialogIcon::Retry:
        return retry();
    case DialogIcon::Phone:
        return phone();
    case DialogIcon::Bin:
        return lines({{{4, 6.5}, {20, 6.5}},
                      {{9, 6}, {9, 3.5}, {15, 3.5}, {15, 6}},
                      {{6, 6.5}, {7, 20.5}, {17, 20.5}, {18, 6.5}}});
    }
    return {};
}

void paint(QPainter &painter, DialogIcon icon, const QRectF &area, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.topLeft());
    painter.scale(area.width() / kGrid, area.height() / kGrid);
    constexpr qreal kStroke = 1.8;
    painter.setPen(QPen(color, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(drawing(icon));
    painter.restore();
}

/// Draws at every size and scale instead of enlarging a picture.
class DialogIconEngine final : public QIconEngine
{
public:
    DialogIconEngine(DialogIcon icon, const QColor &color)
        : m_icon(icon)
        , m_color(color)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        countersign::paint(*painter, m_icon, rect, m_color);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new DialogIconEngine(*this); }

private:
    DialogIcon m_icon;
    QColor m_color;
};

} // namespace

QIcon dialogIcon(DialogIcon icon, const QPalette &palette)
{
    const ThemeColors &colors = theme::colors(palette);
    return QIcon(new DialogIconEngine(icon, icon == DialogIcon::Tick ? colors.success : colors.secondaryText));
}

IconTile::IconTile(DialogIcon icon, QWidget *parent)
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
    paint(painter, m_icon, area, colors.accent);
}

} // namespace countersign
