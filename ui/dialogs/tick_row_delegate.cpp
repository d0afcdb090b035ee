#include "ui/dialogs/tick_row_delegate.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/tick_row.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace countersign {

namespace {

constexpr int kWideLetters = 75; // from this many average letters on, both parts stand in one line

bool isWide(int width, const QFont &font)
{
    return width >= QFontMetrics(font).averageCharWidth() * kWideLetters;
}

/// Draws one line at the leading edge, whatever way the text itself runs. Gives the width it took.
int drawLine(QPainter &painter, const QRect &rect, const QString &text, Qt::LayoutDirection direction)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const Qt::Alignment edge = direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(rect, int(edge | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return painter.fontMetrics().horizontalAdvance(shown);
}

QFont boldOf(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

void drawTitle(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect, const TickRow &row)
{
    painter.setFont(boldOf(option.font));
    painter.setPen(theme::colors(option.palette).text);
    const int taken = drawLine(painter, rect, row.issuer.isEmpty() ? row.name : row.issuer, option.direction);
    if (row.issuer.isEmpty())
        return;
    painter.setFont(option.font);
    const int space = painter.fontMetrics().horizontalAdvance(u' ') + theme::kGap1;
    QRect rest = rect;
    if (option.direction == Qt::RightToLeft)
        rest.setRight(rect.right() - taken - space);
    else
        rest.setLeft(rect.left() + taken + space);
    if (rest.width() > painter.fontMetrics().averageCharWidth() * 3)
        drawLine(painter, rest, row.name, option.direction);
}

QColor statusColor(TickTone tone, const ThemeColors &colors)
{
    switch (tone) {
    case TickTone::Quiet:
        break;
    case TickTone::Good:
        return colors.success;
    case TickTone::Warning:
        return colors.warning;
    }
    return colors.secondaryText;
}

} // namespace

int TickRowDelegate::rowHeight(int width, const QFont &font)
{
    const int line = QFontMetrics(font).height();
    return isWide(width, font) ? line + 2 * theme::kGap2 + theme::kGap1 : 2 * line + 2 * theme::kGap2 + theme::kGap1;
}

TickRowLayout TickRowDelegate::layoutFor(const QRect &rect, const QFont &font, Qt::LayoutDirection direction)
{
    const QStyle *style = QApplication::style();
    const QSize box(style->pixelMetric(QStyle::PM_IndicatorWidth), style->pixelMetric(QStyle::PM_IndicatorHeight));
    const int line = QFontMetrics(font).height();
    const QRect inner = rect.adjusted(theme::kGap4, 0, -theme::kGap4, 0);
    TickRowLayout layout;
    layout.tick = {QPoint(inner.left(), inner.top() + (inner.height() - box.height()) / 2), box};
    const QRect texts = inner.adjusted(box.width() + theme::kGap3, 0, 0, 0);
    if (rect.height() < 2 * (line + theme::kGap2)) { // as `rowHeight` has it for a wide list
        const int status = texts.width() * 2 / 5;
        layout.title = texts.adjusted(0, 0, -status - theme::kGap3, 0);
        layout.status = texts.adjusted(texts.width() - status, 0, 0, 0);
    } else {
        const int top = texts.top() + (texts.height() - 2 * line) / 2;
        layout.title = {texts.left(), top, texts.width(), line};
        layout.status = {texts.left(), top + line, texts.width(), line};
    }
    layout.texts = texts;
    for (QRect *part : {&layout.tick, &layout.texts, &layout.title, &layout.status})
        *part = QStyle::visualRect(direction, rect, *part);
    return layout;
}

QSize TickRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), rowHeight(option.rect.width(), option.font)};
}

void TickRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(kTickRowRole).value<TickRow>();
    const TickRowLayout layout = layoutFor(option.rect, option.font, option.direction);
    const ThemeColors &colors = theme::colors(option.palette);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors.accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver) && row.isTickable)
        painter->fillRect(option.rect, colors.hover);
    if (index.row() + 1 < index.model()->rowCount())
        painter->fillRect(
            QRect(option.rect.left() + theme::kGap4, option.rect.bottom(), option.rect.width() - 2 * theme::kGap4, 1),
            colors.hairline);
    if (row.isTickable) {
        QStyleOptionViewItem box = option;
        box.rect = layout.tick;
        box.state.setFlag(QStyle::State_On, row.isTicked);
        box.state.setFlag(QStyle::State_Off, !row.isTicked);
        QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    } else if (row.sign) {
        painter->setFont(option.font);
        constexpr int kLarger = 3; // than a box
        paintSign(*painter, layout.tick.adjusted(-kLarger, -kLarger, kLarger, kLarger), *row.sign, option.palette);
    }
    const QRect title = row.status.isEmpty() ? layout.texts : layout.title;
    drawTitle(*painter, option, title, row);
    painter->setFont(row.isUndecided ? boldOf(option.font) : option.font);
    painter->setPen(statusColor(row.tone, colors));
    drawLine(*painter, layout.status, row.status, option.direction);
    painter->restore();
}

} // namespace countersign
