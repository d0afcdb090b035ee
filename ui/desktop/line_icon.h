#pragma once

#include <QIcon>
#include <QPalette>

namespace countersign {

/// The program's small drawings, made of lines of one weight.
enum class LineIcon {
    Search,
    Plus,
    Menu,
    Screen,
    Picture,
    Keyboard,
    Paste,
    Eye,
    EyeCrossed,
    Tick,
    FindNext,
    Retry,
    Phone,
    Camera,
    Import
};

/// The drawing in the palette's colour for `role`, which it follows when the theme changes.
QIcon lineIcon(LineIcon icon, QPalette::ColorRole role = QPalette::ButtonText);
/// The drawing in a colour of its own.
QIcon lineIcon(LineIcon icon, const QColor &color);

/// Paints the drawing into `rect` in `color`.
void paintLineIcon(QPainter &painter, LineIcon icon, const QRectF &rect, const QColor &color);

} // namespace countersign
