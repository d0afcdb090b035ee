#include "ui/window/line_icon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace countersign {

namespace {

/// Every drawing is laid out in a square of 24 units.
constexpr qreal kGrid = 24;
constexpr qreal kLineWidth = 1.8;

void addLine(QPainterPath &path, QPointF from, QPointF to)
{
    path.moveTo(from);
    path.lineTo(to);
}

QPainterPath screenCorners()
{
    QPainterPath path;
    for (const qreal x : {4.0, 20.0}) {
        for (const qreal y : {4.0, 20.0}) {
            const qreal inwardX = x < 12 ? 4 : -4;
            const qreal inwardY = y < 12 ? 4 : -4;
            path.moveTo(x + inwardX, y);
            path.lineTo(x, y);
            path.lineTo(x, y + inwardY);
        }
    }
    addLine(path, {7, 12}, {17, 12});
    return path;
}

QPainterPath picture()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(3, 4, 18, 16), 3, 3);
    path.addEllipse(QPointF(8.5, 9.5), 1.5, 1.5);
    path.moveTo(4, 18);
    path.lineTo(10, 13);
    path.lineTo(13, 15.5);
    path.lineTo(17, 11.5);
    path.lineTo(21, 15);
    return path;
}

QPainterPath keyboard()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(2, 6, 20, 12), 2.5, 2.5);
    for (const qreal x : {6.0, 10.0, 14.0, 18.0})
        addLine(path, {x - 0.1, 10}, {x + 0.1, 10});
    addLine(path, {8, 14}, {16, 14});
    return path;
}

QPainterPath paste()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(5, 5, 14, 16), 2.5, 2.5);
    path.addRoundedRect(QRectF(9, 3, 6, 4), 1.5, 1.5);
    addLine(path, {9, 12}, {15, 12});
    addLine(path, {9, 16}, {13, 16});
    return path;
}

QPainterPath warning()
{
    QPainterPath path;
    path.moveTo(12, 3.5);
    path.lineTo(21.5, 20);
    path.lineTo(2.5, 20);
    path.closeSubpath();
    addLine(path, {12, 10}, {12, 14});
    addLine(path, {12, 17}, {12, 17.1});
    return path;
}

QPainterPath pathOf(LineIcon icon)
{
    QPainterPath path;
    switch (icon) {
    case LineIcon::Search:
        path.addEllipse(QPointF(10.5, 10.5), 5.5, 5.5);
        addLine(path, {14.8, 14.8}, {19, 19});
        return path;
    case LineIcon::Plus:
        addLine(path, {12, 4.5}, {12, 19.5});
        addLine(path, {4.5, 12}, {19.5, 12});
        return path;
    case LineIcon::Menu:
        for (const qreal y : {6.5, 12.0, 17.5})
            addLine(path, {4, y}, {20, y});
        return path;
    case LineIcon::Screen:
        return screenCorners();
    case LineIcon::Picture:
        return picture();
    case LineIcon::Keyboard:
        return keyboard();
    case LineIcon::Paste:
        return paste();
    case LineIcon::Warning:
        return warning();
    }
    return path;
}

/// Draws at any size and takes the colour at the moment of painting, so that a change of theme needs no new icon.
class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(LineIcon icon, QPalette::ColorRole role)
        : m_icon(icon)
        , m_role(role)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        paintLineIcon(*painter, m_icon, rect, QGuiApplication::palette().color(group, m_role));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    LineIcon m_icon;
    QPalette::ColorRole m_role;
};

} // namespace

QIcon lineIcon(LineIcon icon, QPalette::ColorRole role)
{
    return QIcon(new LineIconEngine(icon, role));
}

void paintLineIcon(QPainter &painter, LineIcon icon, const QRectF &rect, const QColor &color)
{
    const qreal side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side / 2, side / 2));
    painter.scale(side / kGrid, side / kGrid);
    painter.setPen(QPen(color, kLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pathOf(icon));
    painter.restore();
}

} // namespace countersign
