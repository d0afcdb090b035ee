#pragma once

class QPainter;
class QPalette;
class QRect;

namespace countersign {

/// What a point of a checklist came to.
enum class Sign { Tick, Exclamation, Question };

/// Draws it on a soft disc that fills `rect`, in the font of the painter.
void paintSign(QPainter &painter, const QRect &rect, Sign sign, const QPalette &palette);

} // namespace countersign
