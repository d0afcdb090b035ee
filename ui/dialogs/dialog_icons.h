#pragma once

#include <QIcon>
#include <QPalette>

namespace countersign {

/// The small line drawings of the dialogs.
enum class DialogIcon {
    Eye,
    EyeCrossed,
    Tick,
    Chevron,
    ChevronOpen,
    WebLink,
    Question,
    Wireless,
    Person,
    Letter,
    Phone,
    Pin,
    Chat,
    Card,
    Coin,
    Shield,
    Plug,
    Text,
    Warning
};

/// Drawn in the theme's secondary text colour, the tick in the success colour.
QIcon dialogIcon(DialogIcon icon, const QPalette &palette);
/// Drawn into `area` with the painter's pen.
void paintDialogIcon(QPainter &painter, DialogIcon icon, const QRectF &area);

} // namespace countersign
