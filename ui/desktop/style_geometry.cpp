#include "ui/desktop/style_geometry.h"

#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace countersign::geometry {

QRect textAreaOfField(const QRect &field, const QWidget *widget)
{
    int left = kFieldPadding - 2;
    int right = left;
    if (widget) {
        for (const auto *icon : widget->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly)) {
            if (icon->isVisibleTo(widget))
                (icon->geometry().center().x() < field.center().x() ? left : right) = theme::kGap1;
        }
    }
    return field.adjusted(left, 0, -right, 0);
}

QRect comboBoxPart(const QStyleOptionComplex &option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    const int arrowWidth = rect.height();
    const QRect arrow(rect.right() - arrowWidth + theme::kGap1, rect.top(), arrowWidth - theme::kGap1, rect.height());
    const QRect text = rect.adjusted(kFieldPadding, 1, -arrowWidth, -1);
    return QStyle::visualRect(option.direction, rect, part == QStyle::SC_ComboBoxArrow ? arrow : text);
}

QRect spinBoxPart(const QStyleOptionComplex &option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    const int arrowWidth = rect.height();
    const int half = rect.height() / 2;
    const QRect arrows(rect.right() - arrowWidth + theme::kGap2, rect.top(), arrowWidth - theme::kGap2, rect.height());
    QRect area = rect.adjusted(kFieldPadding, 1, -arrowWidth, -1);
    if (part == QStyle::SC_SpinBoxUp)
        area = arrows.adjusted(0, theme::kGap1, 0, -half);
    else if (part == QStyle::SC_SpinBoxDown)
        area = arrows.adjusted(0, half, 0, -theme::kGap1);
    return QStyle::visualRect(option.direction, rect, area);
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? rect.width() : rect.height();
    const int range = option.maximum - option.minimum;
    const int least = std::min(3 * kScrollBarExtent, length);
    const int thumb = range <= 0
        ? length
        : std::clamp(static_cast<int>(qint64(length) * option.pageStep / (range + option.pageStep)), least, length);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - thumb, option.upsideDown);
    const auto stretch = [&](int from, int to) {
        const QRect area
            = horizontal ? QRect(from, 0, to - from, rect.height()) : QRect(0, from, rect.width(), to - from);
        return horizontal ? QStyle::visualRect(option.direction, rect, area) : area;
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return rect;
    case QStyle::SC_ScrollBarSlider:
        return stretch(start, start + thumb);
    case QStyle::SC_ScrollBarSubPage:
        return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return stretch(start + thumb, length);
    default:
        return {};
    }
}

} // namespace countersign::geometry
