#include "ui/window/choice_button.h"

#include "ui/desktop/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace countersign {

namespace {

/// Where the parts of a choice stand, in its own left-to-right coordinates.
struct ChoiceLayout
{
    QRect icon, title, explanation;
};

ChoiceLayout layoutChoice(const QRect &rect, const QFontMetrics &metrics)
{
    const int side = std::min(metrics.height() * 5 / 2, rect.height() - 2 * theme::kGap3);
    const QRect icon(rect.left() + theme::kGap4, rect.center().y() - side / 2, side, side);
    const int left = icon.right() + theme::kGap4;
    const int width = rect.right() - theme::kGap4 - left;
    const int top = rect.center().y() - metrics.height();
    return {icon, {left, top, width, metrics.height()}, {left, top + metrics.height(), width, metrics.height()}};
}

} // namespace

ChoiceButton::ChoiceButton(LineIcon icon, const QString &title, const QString &explanation, QWidget *parent)
    : QAbstractButton(parent)
    , m_explanation(explanation)
    , m_icon(icon)
{
    setText(title);
    setAccessibleDescription(explanation);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ChoiceButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int width = std::max(metrics.horizontalAdvance(text()), metrics.horizontalAdvance(m_explanation));
    return {width + metrics.height() * 5 / 2 + 3 * theme::kGap4, metrics.height() * 4 + theme::kGap2};
}

QSize ChoiceButton::minimumSizeHint() const
{
    return {fontMetrics().height() * 10, sizeHint().height()};
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = theme::colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isFocused = hasFocus();
    const qreal line = isFocused ? 2 : 1;
    painter.setPen(QPen(isFocused ? colors.accent : colors.hairline, line));
    painter.setBrush(underMouse() || isDown() ? colors.hover : colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), theme::kCardRadius,
                            theme::kCardRadius);

    const ChoiceLayout parts = layoutChoice(rect(), fontMetrics());
    const auto visual = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accentSoft);
    painter.drawRoundedRect(visual(parts.icon), theme::kControlRadius, theme::kControlRadius);
    const int inset = parts.icon.width() / 5;
    paintLineIcon(painter, m_icon, visual(parts.icon).adjusted(inset, inset, -inset, -inset), colors.accent);

    const int flags = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    painter.setPen(colors.secondaryText);
    painter.drawText(visual(parts.explanation), flags,
                     fontMetrics().elidedText(m_explanation, Qt::ElideRight, parts.explanation.width()));
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(visual(parts.title), flags,
                     QFontMetrics(bold).elidedText(text(), Qt::ElideRight, parts.title.width()));
}

} // namespace countersign
