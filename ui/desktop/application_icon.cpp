#include "ui/desktop/application_icon.h"

#include <QIconEngine>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace countersign {

namespace {

// As in resources/countersign.svg; a test compares the two.
constexpr qreal kGrid = 64;
constexpr qreal kCorner = 15;
constexpr QColor kFrom(0x34, 0x51, 0xD1);
constexpr QColor kTo(0x1F, 0xA7, 0x9A);

class ApplicationIconEngine final : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintApplicationIcon(*painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    /// What a desktop without our icon theme asks for: window lists and docks.
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        return {{16, 16}, {22, 22}, {32, 32}, {48, 48}, {64, 64}, {128, 128}};
    }

    QIconEngine *clone() const override { return new ApplicationIconEngine(*this); }
};

} // namespace

QIcon applicationIcon()
{
    return QIcon(new ApplicationIconEngine);
}

void paintApplicationIcon(QPainter &painter, const QRectF &rect)
{
    const qreal side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side / 2, side / 2));
    painter.scale(side / kGrid, side / kGrid);

    QLinearGradient ground(0, 0, kGrid, kGrid);
    ground.setColorAt(0, kFrom);
    ground.setColorAt(1, kTo);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(0, 0, kGrid, kGrid), kCorner, kCorner);

    // An open ring that is a C and a countdown. Its ends are half the opening above and below the middle.
    constexpr qreal kRadius = 17;
    constexpr qreal kHalfOpening = 11.5;
    const qreal opening = qRadiansToDegrees(std::asin(kHalfOpening / kRadius));
    QRectF circle(0, 0, 2 * kRadius, 2 * kRadius);
    circle.moveCenter(QPointF(44 - std::sqrt(kRadius * kRadius - kHalfOpening * kHalfOpening), kGrid / 2));
    QPainterPath ring;
    ring.arcMoveTo(circle, opening);
    ring.arcTo(circle, opening, 360 - 2 * opening);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 6, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(ring);

    // And a tick in it: countersigned.
    painter.setPen(QPen(Qt::white, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{QPointF(27, 32.5), QPointF(32, 37.5), QPointF(48, 25)});
    painter.restore();
}

} // namespace countersign
