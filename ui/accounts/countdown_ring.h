#pragma once

class QPainter;
class QPalette;
class QRectF;

namespace countersign {

/// Draws the ring that runs out with a code, with the seconds in it; in the warning colour for the last five.
void paintCountdownRing(QPainter &painter, const QRectF &rect, int secondsLeft, int periodSeconds,
                        const QPalette &palette);

} // namespace countersign
