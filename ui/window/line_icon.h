#pragma once

#include <QIcon>
#include <QPalette>

namespace countersign {

/// The window's small drawings, made of lines of one weight.
enum class LineIcon { Search, Plus, Menu, Screen, Picture, Keyboard, Paste, Warning };

/// The drawing in the palette's colour for `role`, which it follows when the theme changes.
QIcon lineIcon(LineIcon icon, QPalette::ColorRole role = QPalette::ButtonText);

/// Paints the drawing into `rect` in `color`.
void paintLineIcon(QPainter &painter, LineIcon icon, const QRectF &rect, const QColor &color);

} // namespace countersign
