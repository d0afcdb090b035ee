#include "ui/accounts/account_delegate.h"

#include "ui/accounts/account_list_model.h"
#include "ui/accounts/brand.h"
#include "ui/accounts/countdown_ring.h"
#include "ui/desktop/theme.h"
#include "ui/text/code_text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

constexpr QChar kBullet = u'•';

/// A small tick, so that "used" isn't told by colour alone.
void paintTick(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, rect.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at
        = [&rect](qreal x, qreal y) { return QPointF(rect.left() + rect.width() * x, rect.top() + rect.height() * y); };
    painter.drawPolyline(QPolygonF{at(0.2, 0.55), at(0.42, 0.75), at(0.8, 0.3)});
    painter.restore();
}

/// A pin seen from the side.
void paintPin(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 24, rect.height() / 24);
    QPainterPath pin;
    pin.addRoundedRect(QRectF(6, 2, 12, 3), 1.5, 1.5);
    pin.addPolygon(QPolygonF{QPointF(8.5, 5), QPointF(15.5, 5), QPointF(16.2, 11), QPointF(19, 14.5), QPointF(5, 14.5),
                             QPointF(7.8, 11), QPointF(8.5, 5)});
    pin.addRoundedRect(QRectF(11.2, 14, 1.6, 8), 0.8, 0.8);
    pin.setFillRule(Qt::WindingFill);
    painter.fillPath(pin, color);
    painter.restore();
}

/// A word in a pill; its tone is told by the word, too.
void paintBadge(QPainter &painter, const QRect &rect, const AccountBadge &badge, const ThemeColors &colors)
{
    const auto [ground, text] = [&]() -> std::pair<QColor, QColor> {
        switch (badge.tone) {
        case AccountBadge::Tone::Accent:
            return {colors.accentSoft, colors.accent};
        case AccountBadge::Tone::Warning:
            return {colors.warningSoft, colors.warning};
        case AccountBadge::Tone::Neutral:
            break;
        }
        return {colors.hover, colors.secondaryText};
    }();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, rect.height() / 4.0, rect.height() / 4.0);
    painter.setPen(text);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, badge.text);
    painter.restore();
}

/// Draws a name at the leading edge. It keeps its own direction: "ops@acme.com" is no other name in Arabic.
void drawElided(QPainter *painter, const QRect &rect, const QFont &font, const QColor &color, const QString &text,
                Qt::LayoutDirection direction)
{
    painter->setFont(font);
    painter->setPen(color);
    painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const Qt::Alignment edge = direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(rect, int(edge | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

/// Three dots: more can be done with this account.
void paintMenuButton(QPainter *painter, const QRect &rect, const ThemeColors &colors)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colors.hairline);
    painter->setBrush(colors.card);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 4.0, rect.height() / 4.0);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.secondaryText);
    const qreal radius = rect.width() / 16.0;
    for (const int step : {-1, 0, 1})
        painter->drawEllipse(QRectF(rect).center() + QPointF(4 * step * radius, 0), radius, radius);
    painter->restore();
}

/// What is left of `rect` beside `taken`, which stands at its trailing end.
QRect beside(QRect rect, const QRect &taken, Qt::LayoutDirection direction)
{
    if (direction == Qt::RightToLeft)
        rect.setLeft(std::max(rect.left(), taken.right() + theme::kGap1));
    else
        rect.setRight(std::min(rect.right(), taken.left() - theme::kGap1));
    return rect;
}

} // namespace

QString AccountDelegate::shownCode(const AccountRow &row) const
{
    const bool hidden = m_visibility == CodeVisibility::HiddenUntilClicked && row.id != m_revealed;
    if (row.code.isEmpty())
        return row.isHotp ? QString() : QStringLiteral("—");
    return groupedCode(hidden ? QString(row.code.size(), kBullet) : row.code);
}

AccountRowLayout AccountDelegate::layoutFor(const QModelIndex &index, const QRect &rect, const QFont &font,
                                            Qt::LayoutDirection direction) const
{
    const auto row = index.data(AccountListModel::RowRole).value<AccountRow>();
    return layoutRow(row, shownCode(row), rect, font, direction);
}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), rowHeight(option.font)};
}

void AccountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto row = index.data(AccountListModel::RowRole).value<AccountRow>();
    if (m_visibility == CodeVisibility::HiddenUntilClicked && row.id != m_revealed)
        row.nextCode.clear();
    AccountRowLayout layout = layoutRow(row, shownCode(row), option.rect, option.font, option.direction);
    const ThemeColors &colors = theme::colors(option.palette);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);

    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors.accentSoft);
    else if (hovered)
        painter->fillRect(option.rect, colors.hover);
    if (index.row() + 1 < index.model()->rowCount()) {
        const bool mirrored = option.direction == Qt::RightToLeft;
        const int left = mirrored ? option.rect.left() + theme::kGap4 : layout.title.left();
        const int right = mirrored ? layout.title.right() : option.rect.right() - theme::kGap4;
        painter->fillRect(QRect(QPoint(left, option.rect.bottom()), QPoint(right, option.rect.bottom())),
                          colors.hairline);
    }
    painter->setFont(option.font);
    paintAccountIcon(*painter, layout.icon, row.issuer, row.name, option.palette);
    if (hovered) {
        row.isPinned = false; // its place is the button's
        for (QRect &badge : layout.badges) {
            if (badge.intersects(layout.menu))
                badge = {};
        }
        layout.title = beside(layout.title, layout.menu, option.direction);
        layout.subtitle = beside(layout.subtitle, layout.menu, option.direction);
        paintMenuButton(painter, layout.menu, colors);
    }
    paintText(painter, option, row, layout);
    paintCode(painter, option, row, layout);
    const auto ringed = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & ringed) == ringed) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), theme::kControlRadius,
                                 theme::kControlRadius);
    }
    painter->restore();
}

void AccountDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const AccountRow &row,
                                const AccountRowLayout &layout) const
{
    const ThemeColors &colors = theme::colors(option.palette);
    drawElided(painter, layout.title, layout.titleFont, colors.text, row.title(), option.direction);
    if (row.isPinned)
        paintPin(*painter, layout.pin, colors.secondaryText);
    painter->setFont(layout.smallFont);
    for (std::size_t index = 0; index < layout.badges.size(); ++index) {
        if (!layout.badges[index].isEmpty())
            paintBadge(*painter, layout.badges[index], row.badges[index], colors);
    }
    if (!layout.subtitle.isNull())
        drawElided(painter, layout.subtitle, option.font, colors.secondaryText, row.subtitle(), option.direction);
}

void AccountDelegate::paintCode(QPainter *painter, const QStyleOptionViewItem &option, const AccountRow &row,
                                const AccountRowLayout &layout) const
{
    const ThemeColors &colors = theme::colors(option.palette);
    painter->setLayoutDirection(Qt::LeftToRight);
    painter->setFont(layout.codeFont);
    painter->setPen(row.isUsed ? colors.secondaryText : colors.text); // dimmed, and still to be read
    painter->drawText(layout.code, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, shownCode(row));

    if (!layout.nextCode.isNull()) {
        painter->setPen(colors.secondaryText);
        painter->setFont(layout.nextCodeFont);
        painter->drawText(layout.nextCode, Qt::AlignRight | Qt::AlignVCenter, groupedCode(row.nextCode));
        QFont word = layout.smallFont;
        word.setWeight(QFont::Normal);
        painter->setFont(word);
        //: Before the code that comes after the current one, in small type
        painter->drawText(layout.nextCode, Qt::AlignLeft | Qt::AlignVCenter,
                          QCoreApplication::translate("AccountRow", "next"));
    }
    if (!layout.usedMark.isNull()) {
        const int side = layout.usedMark.height();
        paintTick(*painter, QRectF(layout.usedMark.topLeft(), QSizeF(side, side)), colors.success);
        painter->setFont(layout.smallFont);
        painter->setPen(colors.success);
        //: Above a code that was copied already
        painter->drawText(layout.usedMark, Qt::AlignRight | Qt::AlignVCenter,
                          QCoreApplication::translate("AccountRow", "used"));
    }
    if (!layout.ring.isNull() && row.secondsLeft > 0) {
        painter->setFont(option.font);
        paintCountdownRing(*painter, layout.ring, row.secondsLeft, row.periodSeconds, option.palette);
    }
    if (!layout.button.isNull()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(colors.hairline);
        painter->setBrush(colors.card);
        painter->drawRoundedRect(QRectF(layout.button).adjusted(0.5, 0.5, -0.5, -0.5), theme::kControlRadius,
                                 theme::kControlRadius);
        painter->setFont(layout.titleFont);
        painter->setPen(colors.text);
        //: Button: makes the next code of a counter-based account
        painter->drawText(layout.button, Qt::AlignCenter, QCoreApplication::translate("AccountRow", "Next"));
    }
}

} // namespace countersign
