#include "ui/desktop/line_icon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <initializer_list>
#include <variant>

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

void addLines(QPainterPath &path, std::initializer_list<QPointF> points)
{
    path.moveTo(*points.begin());
    for (const QPointF &point : points)
        path.lineTo(point);
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

QPainterPath eye()
{
    QPainterPath path(QPointF(2.5, 12));
    path.quadTo(12, -0.5, 21.5, 12);
    path.quadTo(12, 24.5, 2.5, 12);
    path.addEllipse(QPointF(12, 12), 3, 3);
    return path;
}

QPainterPath retry()
{
    QPainterPath path;
    path.arcMoveTo(4, 4, 16, 16, 20);
    path.arcTo(4, 4, 16, 16, 20, 300);
    addLines(path, {{20.2, 4.5}, {20.2, 9.8}, {15, 9.8}});
    return path;
}

QPainterPath phone()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(6.5, 2.5, 11, 19), 2.5, 2.5);
    addLine(path, {10.5, 18}, {13.5, 18});
    return path;
}

QPainterPath camera()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(2.5, 6.5, 19, 13), 3, 3);
    addLines(path, {{8, 6.5}, {9.5, 4}, {14.5, 4}, {16, 6.5}});
    path.addEllipse(QPointF(12, 13), 3.5, 3.5);
    return path;
}

/// An arrow from under an edge.
QPainterPath findNext()
{
    QPainterPath path;
    addLine(path, {6, 3.5}, {18, 3.5});
    addLine(path, {12, 7}, {12, 20.5});
    addLines(path, {{6, 14.5}, {12, 20.5}, {18, 14.5}});
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
    case LineIcon::Eye:
        return eye();
    case LineIcon::EyeCrossed:
        path = eye();
        addLine(path, {4, 20}, {20, 4});
        return path;
    case LineIcon::Tick:
        addLines(path, {{5, 12.5}, {10, 17.5}, {19.5, 7}});
        return path;
    case LineIcon::FindNext:
        return findNext();
    case LineIcon::Retry:
        return retry();
    case LineIcon::Phone:
        return phone();
    case LineIcon::Camera:
        return camera();
    case LineIcon::Import:
        addLine(path, {12, 3.5}, {12, 14.5});
        addLines(path, {{7.5, 10}, {12, 14.5}, {16.5, 10}});
        addLines(path, {{4, 15}, {4, 20}, {20, 20}, {20, 15}});
        return path;
    }
    return path;
}

/// Draws at any size and takes the colour at the moment of painting, so that a change of theme needs no new icon.
class LineIconEngine final : public QIconEngine
{
public:
    using Color = std::variant<QPalette::ColorRole, QColor>;

    LineIconEngine(LineIcon icon, Color color)
        : m_icon(icon)
        , m_color(color)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto *role = std::get_if<QPalette::ColorRole>(&m_color);
        paintLineIcon(*painter, m_icon, rect,
                      role ? QGuiApplication::palette().color(group, *role) : std::get<QColor>(m_color));
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
    Color m_color;
};

} // namespace

QIcon lineIcon(LineIcon icon, QPalette::ColorRole role)
{
    return QIcon(new LineIconEngine(icon, role));
}

QIcon lineIcon(LineIcon icon, const QColor &color)
{
    return QIcon(new LineIconEngine(icon, color));
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
