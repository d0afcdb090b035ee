#pragma once

#include <QIcon>

class QPainter;
class QRectF;

namespace countersign {

/// The application's icon at any size: the drawing of resources/countersign.svg without loading an SVG renderer.
QIcon applicationIcon();

/// Draws it into the square `rect`.
void paintApplicationIcon(QPainter &painter, const QRectF &rect);

} // namespace countersign
