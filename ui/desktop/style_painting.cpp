#include "ui/desktop/style_painting.h"

#include "ui/desktop/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>

namespace countersign::painting {

namespace {

constexpr qreal kHairline = 1;
constexpr qreal kFocusRing = 2;

bool hasKeyboardFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

QPen roundPen(const QColor &color, qreal width)
{
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

QColor mixed(const QColor &first, const QColor &second, qreal share)
{
    const auto mix = [share](int one, int other) { return static_cast<int>(one + (other - one) * share); };
    return {mix(first.red(), second.red()), mix(first.green(), second.green()), mix(first.blue(), second.blue())};
}

} // namespace

void roundedBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border,
                qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(width > 0 ? QPen(border, width) : QPen(Qt::NoPen));
    const qreal inset = width / 2;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void field(QPainter &painter, const QStyleOption &option)
{
    const ThemeColors &colors = theme::colors(option.palette);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    roundedBox(painter, option.rect, theme::kControlRadius, enabled ? colors.card : colors.window,
               focused ? colors.accent : colors.hairline, focused ? kFocusRing : kHairline);
}

void buttonBody(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const ThemeColors &colors = theme::colors(option.palette);
    const auto role = theme::buttonRole(widget);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool pressed = option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_On);
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);

    QColor fill = colors.card;
    QColor border = colors.hairline;
    if (role == theme::ButtonRole::Primary || role == theme::ButtonRole::Danger) {
        const QColor strong = role == theme::ButtonRole::Primary ? colors.accent : colors.warning;
        fill = !enabled ? colors.hairline
            : pressed   ? mixed(strong, colors.text, 0.25)
            : hovered   ? mixed(strong, colors.text, 0.12)
                        : strong;
        border = fill;
    } else if (role == theme::ButtonRole::Flat && !hovered && !pressed) {
        fill = Qt::transparent;
        border = Qt::transparent;
    } else if (hovered || pressed) {
        fill = pressed ? colors.hairline : colors.hover;
    }
    if (hasKeyboardFocus(option)) {
        // The ring stands off from a filled button, so that it shows on its own colour too.
        roundedBox(painter, option.rect, theme::kControlRadius, colors.window, colors.accent, kFocusRing);
        roundedBox(painter, QRectF(option.rect).adjusted(3, 3, -3, -3), theme::kControlRadius - 3, fill, border, 0);
        return;
    }
    roundedBox(painter, option.rect, theme::kControlRadius, fill, border, kHairline);
}

QColor buttonTextColor(const QStyleOptionButton &option, const QWidget *widget)
{
    const ThemeColors &colors = theme::colors(option.palette);
    if (!option.state.testFlag(QStyle::State_Enabled))
        return colors.disabledText;
    switch (theme::buttonRole(widget)) {
    case theme::ButtonRole::Primary:
        return colors.onAccent;
    case theme::ButtonRole::Danger:
        return theme::isDark(option.palette) ? colors.window : colors.card;
    case theme::ButtonRole::Flat:
    case theme::ButtonRole::Normal:
        break;
    }
    return option.palette.color(QPalette::ButtonText);
}

void checkBox(QPainter &painter, const QStyleOption &option)
{
    const ThemeColors &colors = theme::colors(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool focused = hasKeyboardFocus(option);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor accent = enabled ? colors.accent : colors.disabledText;
    const QColor edge = on || focused ? accent : colors.secondaryText;
    roundedBox(painter, box, box.width() * 0.28, on ? accent : colors.card, edge, focused ? kFocusRing : kHairline);
    if (!on && !option.state.testFlag(QStyle::State_NoChange))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(roundPen(on ? colors.onAccent : accent, box.width() * 0.11));
    const auto at
        = [&box](qreal x, qreal y) { return QPointF(box.left() + box.width() * x, box.top() + box.height() * y); };
    if (on)
        painter.drawPolyline(QPolygonF{at(0.26, 0.53), at(0.43, 0.69), at(0.75, 0.33)});
    else
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    painter.restore();
}

void radioButton(QPainter &painter, const QStyleOption &option)
{
    const ThemeColors &colors = theme::colors(option.palette);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool focused = hasKeyboardFocus(option);
    const QRectF circle = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    roundedBox(painter, circle, circle.width() / 2, colors.card, on || focused ? colors.accent : colors.secondaryText,
               on || focused ? kFocusRing : kHairline);
    if (!on)
        return;
    const qreal inset = circle.width() * 0.28;
    roundedBox(painter, circle.adjusted(inset, inset, -inset, -inset), circle.width(), colors.accent, {}, 0);
}

void chevron(QPainter &painter, const QRectF &rect, const QColor &color, bool up)
{
    constexpr qreal kLargestHalf = 4.5;
    const qreal half = std::min(std::min(rect.width(), rect.height()) * 0.28, kLargestHalf);
    const QPointF centre = rect.center();
    const qreal way = up ? -half / 2 : half / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(roundPen(color, 1.6));
    painter.drawPolyline(QPolygonF{QPointF(centre.x() - half, centre.y() - way), QPointF(centre.x(), centre.y() + way),
                                   QPointF(centre.x() + half, centre.y() - way)});
    painter.restore();
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRectF &slider)
{
    if (option.minimum == option.maximum)
        return;
    const ThemeColors &colors = theme::colors(option.palette);
    const bool active = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    const qreal inset = active ? 2 : 3;
    const QRectF thumb = slider.adjusted(inset, inset, -inset, -inset);
    const qreal radius = std::min(thumb.width(), thumb.height()) / 2;
    roundedBox(painter, thumb, radius, active ? colors.secondaryText : colors.disabledText, {}, 0);
}

void progressBar(QPainter &painter, const QStyleOptionProgressBar &option)
{
    const ThemeColors &colors = theme::colors(option.palette);
    const QRectF groove = option.rect;
    const qreal radius = std::min<qreal>(groove.height() / 2, 4);
    roundedBox(painter, groove, radius, colors.hairline, {}, 0);
    if (option.maximum <= option.minimum || option.progress <= option.minimum)
        return;
    const qreal share = qreal(option.progress - option.minimum) / (option.maximum - option.minimum);
    QRectF done = groove;
    done.setWidth(groove.width() * std::min<qreal>(share, 1));
    if (option.direction == Qt::RightToLeft)
        done.moveRight(groove.right());
    roundedBox(painter, done, radius, option.palette.color(QPalette::Highlight), {}, 0);
}

} // namespace countersign::painting
