#include "ui/accounts/account_row_layout.h"

#include "ui/accounts/account_row.h"
#include "ui/desktop/theme.h"
#include "ui/text/code_text.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace countersign {

namespace {

constexpr double kRowLines = 3.9; ///< height of a row, in line heights
constexpr double kIconLines = 2.3;
constexpr double kRingLines = 1.7;
constexpr double kSmallScale = 0.86;
constexpr double kNextCodeScale = 0.92;
constexpr int kLeastTitleLetters = 3; ///< that badges leave to the title
constexpr int kMargin = theme::kGap4;
constexpr int kGap = theme::kGap3;

QFont scaled(QFont font, double scale)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * scale)));
    else
        font.setPointSizeF(font.pointSizeF() * scale);
    return font;
}

/// A rectangle of `size` in the middle of the height of `line`, from `left`.
QRect centred(const QRect &line, int left, QSize size)
{
    return {QPoint(left, line.top() + (line.height() - size.height()) / 2), size};
}

/// Puts what follows the title behind it; the title gives way down to a few letters.
void layoutBesideTitle(AccountRowLayout &layout, const AccountRow &row, int line)
{
    const QFontMetrics titleMetrics(layout.titleFont);
    const QFontMetrics small(layout.smallFont);
    const int leastTitle = titleMetrics.averageCharWidth() * kLeastTitleLetters;
    int left = layout.title.width();
    std::vector<QSize> sizes;
    for (const AccountBadge &badge : row.badges) {
        const QSize size(small.horizontalAdvance(badge.text) + 2 * theme::kGap2, small.height());
        const bool fits = left - size.width() - theme::kGap2 >= leastTitle;
        sizes.push_back(fits ? size : QSize());
        if (fits)
            left -= size.width() + theme::kGap2;
    }
    const QSize pin = row.isPinned ? QSize(1, 1) * std::min(line * 3 / 4, layout.title.width()) : QSize();
    if (row.isPinned)
        left -= pin.width() + theme::kGap1;
    if (row.isPinned || !row.badges.empty())
        layout.title.setWidth(std::min(titleMetrics.horizontalAdvance(row.title()) + 1, std::max(0, left)));
    int next = layout.title.right() + 1 + theme::kGap1;
    if (row.isPinned) {
        layout.pin = centred(layout.title, next, pin);
        next = layout.pin.right() + 1;
    }
    for (const QSize &size : sizes) {
        layout.badges.push_back(size.isEmpty() ? QRect() : centred(layout.title, next + theme::kGap1, size));
        if (!size.isEmpty())
            next = layout.badges.back().right() + 1 + theme::kGap1;
    }
}

} // namespace

int rowHeight(const QFont &font)
{
    return static_cast<int>(QFontMetrics(font).height() * kRowLines);
}

AccountRowLayout layoutRow(const AccountRow &row, const QString &shownCode, const QRect &rect, const QFont &font,
                           Qt::LayoutDirection direction)
{
    AccountRowLayout layout;
    layout.titleFont = font;
    layout.titleFont.setWeight(QFont::DemiBold);
    layout.smallFont = scaled(font, kSmallScale);
    layout.smallFont.setWeight(QFont::DemiBold);
    layout.codeFont = theme::codeFont(font);
    layout.nextCodeFont = theme::codeFont(font, kNextCodeScale);

    const int line = QFontMetrics(font).height();
    const QRect inner = rect.adjusted(kMargin, 0, -kMargin, 0);
    const int iconSide = static_cast<int>(line * kIconLines);
    layout.icon = centred(inner, inner.left(), {iconSide, iconSide});

    // From the right: ring or button, then the code with what stands above and below it.
    int right = inner.right() + 1;
    if (row.isHotp) {
        const QSize button(
            QFontMetrics(layout.titleFont).horizontalAdvance(QCoreApplication::translate("AccountRow", "Next"))
                + 2 * theme::kGap3,
            line + 2 * theme::kGap1 + theme::kGap2);
        layout.button = centred(inner, right - button.width(), button);
        right = layout.button.left() - kGap;
    } else {
        const int side = static_cast<int>(line * kRingLines);
        layout.ring = centred(inner, right - side, {side, side});
        right = layout.ring.left() - kGap;
    }
    const QFontMetrics codeMetrics(layout.codeFont);
    const int codeWidth = codeMetrics.horizontalAdvance(shownCode) + 1;
    const int small = QFontMetrics(layout.smallFont).height();
    const int next = QFontMetrics(layout.nextCodeFont).height();
    // Capitals and digits leave the space of descenders empty; the stack is closed up by as much.
    const int overlap = codeMetrics.descent() / 2;
    layout.code = centred(inner, right - codeWidth, {codeWidth, codeMetrics.height()});
    int stackWidth = codeWidth;
    if (!row.nextCode.isEmpty()) {
        layout.code.translate(0, -(next - overlap) / 2);
        const int nextWidth = QFontMetrics(layout.nextCodeFont).horizontalAdvance(groupedCode(row.nextCode))
            + theme::kGap1
            + QFontMetrics(layout.smallFont).horizontalAdvance(QCoreApplication::translate("AccountRow", "next")) + 1;
        stackWidth = std::max(stackWidth, nextWidth);
        layout.nextCode = QRect(right - nextWidth, layout.code.bottom() + 1 - overlap, nextWidth, next);
    } else if (row.isUsed) {
        layout.code.translate(0, (small - overlap) / 2);
        const int width
            = QFontMetrics(layout.smallFont).horizontalAdvance(QCoreApplication::translate("AccountRow", "used"))
            + small + theme::kGap1;
        layout.usedMark = QRect(right - width, layout.code.top() + overlap - small, width, small);
    }

    // What is left belongs to the two lines of text.
    const int textLeft = layout.icon.right() + 1 + kGap;
    const int textWidth = std::max(0, right - stackWidth - kGap - textLeft);
    const bool twoLines = !row.subtitle().isEmpty();
    const int textHeight = twoLines ? 2 * line + theme::kGap1 / 2 : line;
    const QRect text = centred(inner, textLeft, {textWidth, textHeight});
    layout.title = QRect(text.left(), text.top(), textWidth, line);
    if (twoLines)
        layout.subtitle = QRect(text.left(), text.bottom() + 1 - line, textWidth, line);
    layoutBesideTitle(layout, row, line);
    const int menuSide = std::min(line * 3 / 2, textWidth);
    layout.menu = centred(inner, textLeft + textWidth - menuSide, {menuSide, menuSide});
    layout.strip = QRect(textLeft + textWidth, rect.top(), rect.right() + 1 - textLeft - textWidth, rect.height());

    for (QRect *part : {&layout.icon, &layout.title, &layout.pin, &layout.subtitle, &layout.code, &layout.nextCode,
                        &layout.usedMark, &layout.ring, &layout.button, &layout.menu, &layout.strip}) {
        if (!part->isNull())
            *part = QStyle::visualRect(direction, rect, *part);
    }
    for (QRect &badge : layout.badges) {
        if (!badge.isNull())
            badge = QStyle::visualRect(direction, rect, badge);
    }
    return layout;
}

} // namespace countersign
