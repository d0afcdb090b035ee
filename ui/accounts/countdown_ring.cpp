#include "ui/accounts/countdown_ring.h"

#include "ui/desktop/theme.h"

#include <QPainter>

#include <algorithm>

namespace countersign {

namespace {

constexpr int kWarningSeconds = 5;
constexpr int kSixteenthsOfCircle = 360 * 16;

} // namespace

void paintCountdownRing(QPainter &painter, const QRectF &rect, int secondsLeft, int periodSeconds,
                        const QPalette &palette)
{
    const ThemeColors &colors = theme::colors(palette);
    const bool ending = secondsLeft <= kWarningSeconds;
    const qreal width = rect.width() / 9;
    const QRectF circle = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.hairline, width));
    painter.drawEllipse(circle);
    painter.setPen(QPen(ending ? colors.warning : colors.accent, width, Qt::SolidLine, Qt::RoundCap));
    const int span = kSixteenthsOfCircle * std::clamp(secondsLeft, 0, periodSeconds) / std::max(periodSeconds, 1);
    painter.drawArc(circle, kSixteenthsOfCircle / 4, -span);

    QFont font = painter.font();
    font.setWeight(QFont::DemiBold);
    font.setPixelSize(std::max(6, static_cast<int>(rect.height() * (secondsLeft > 99 ? 0.28 : 0.38))));
    painter.setFont(font);
    painter.setPen(ending ? colors.warning : colors.secondaryText);
    painter.drawText(rect, Qt::AlignCenter, QString::number(secondsLeft));
    painter.restore();
}

} // namespace countersign
