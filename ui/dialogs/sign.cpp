#include "ui/dialogs/sign.h"

#include "ui/desktop/theme.h"

#include <QPainter>

namespace countersign {

using namespace Qt::StringLiterals;

void paintSign(QPainter &painter, const QRect &rect, Sign sign, const QPalette &palette)
{
    const ThemeColors &colors = theme::colors(palette);
    const bool isTick = sign == Sign::Tick;
    const bool isWarning = sign == Sign::Exclamation;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isTick ? colors.successSoft : isWarning ? colors.warningSoft : colors.accentSoft);
    painter.drawEllipse(rect);
    if (isTick) {
        const auto at = [&rect](double x, double y) {
            return QPointF(rect.left() + rect.width() * x, rect.top() + rect.height() * y);
        };
        painter.setPen(QPen(colors.success, rect.width() / 12.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{at(0.3, 0.52), at(0.45, 0.66), at(0.72, 0.36)});
    } else {
        QFont bold = painter.font();
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(isWarning ? colors.warning : colors.accent);
        painter.drawText(rect, Qt::AlignCenter, isWarning ? u"!"_s : u"?"_s);
    }
    painter.restore();
}

} // namespace countersign
