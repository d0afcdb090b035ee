#include "ui/desktop/countersign_style.h"

#include "ui/desktop/style_geometry.h"
#include "ui/desktop/style_painting.h"
#include "ui/desktop/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>

#include <algorithm>

namespace countersign {

namespace {

constexpr int kMenuInset = theme::kGap1;
constexpr int kProgressHeight = 6;

/// Height of a field or button: the text with air above and below.
int controlHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 2 * theme::kGap2 + theme::kGap1;
}

/// Whether it is the list that a combo box opens.
bool isComboBoxList(const QWidget *widget)
{
    return widget && widget->inherits("QComboBoxListView");
}

/// Within a combo or spin box the frame is already drawn around the line edit.
bool isInsideField(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent);
}

} // namespace

CountersignStyle::CountersignStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{ }

void CountersignStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QPushButton *>(widget)) {
        QFont font = widget->font();
        font.setWeight(QFont::DemiBold);
        widget->setFont(font);
    }
    if (qobject_cast<QMenu *>(widget))
        widget->setAttribute(Qt::WA_TranslucentBackground); // round corners
}

void CountersignStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(&m_mnemonics);
}

void CountersignStyle::unpolish(QApplication *application)
{
    application->removeEventFilter(&m_mnemonics);
    QProxyStyle::unpolish(application);
}

void CountersignStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                     const QWidget *widget) const
{
    const ThemeColors &colors = theme::colors(option->palette);
    switch (element) {
    case PE_PanelLineEdit:
        if (!isInsideField(widget))
            painting::field(*painter, *option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        painting::checkBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        painting::radioButton(*painter, *option);
        return;
    case PE_PanelMenu:
        painting::roundedBox(*painter, option->rect, theme::kControlRadius, colors.card, colors.hairline, 1);
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.toolTipBase());
        return;
    case PE_PanelButtonTool:
        if (option->state & (State_MouseOver | State_Sunken | State_On))
            painting::roundedBox(*painter, option->rect, theme::kControlRadius, colors.hover, {}, 0);
        return;
    case PE_PanelItemViewItem:
        if (option->state.testFlag(State_Selected))
            painter->fillRect(option->rect, colors.accentSoft);
        else if (option->state.testFlag(State_MouseOver))
            painter->fillRect(option->rect, colors.hover);
        return;
    case PE_FrameFocusRect:
        painting::roundedBox(*painter, option->rect, theme::kGap1, Qt::transparent, colors.accent, 2);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CountersignStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (element == CE_PushButtonBevel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            painting::buttonBody(*painter, *button, widget);
            return;
        }
    }
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton coloured = *button;
            coloured.palette.setColor(QPalette::ButtonText, painting::buttonTextColor(*button, widget));
            QProxyStyle::drawControl(element, &coloured, painter, widget);
            return;
        }
    }
    if (element == CE_MenuItem) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
                const QRect line(item->rect.left(), item->rect.center().y(), item->rect.width(), 1);
                painter->fillRect(line, theme::colors(item->palette).hairline);
                return;
            }
            QStyleOptionMenuItem calm = *item;
            const bool selectable = item->menuItemType != QStyleOptionMenuItem::Separator;
            if (selectable && item->state.testFlag(State_Selected) && item->state.testFlag(State_Enabled))
                painting::roundedBox(*painter, QRectF(item->rect).adjusted(kMenuInset, 0, -kMenuInset, 0),
                                     theme::kControlRadius - kMenuInset, theme::colors(item->palette).hover, {}, 0);
            calm.state.setFlag(State_Selected, false);
            QProxyStyle::drawControl(element, &calm, painter, widget);
            return;
        }
    }
    if (element == CE_ItemViewItem) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem calm = *item;
            // What is selected is only tinted.
            calm.palette.setColor(QPalette::HighlightedText, item->palette.color(QPalette::Text));
            if (isComboBoxList(widget))
                calm.state.setFlag(State_HasFocus, false); // the tint says where it is
            QProxyStyle::drawControl(element, &calm, painter, widget);
            return;
        }
    }
    if (element == CE_ProgressBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar && bar->minimum < bar->maximum) {
            painting::progressBar(*painter, *bar);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CountersignStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                          const QWidget *widget) const
{
    const QColor arrow = theme::colors(option->palette).secondaryText;
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox) {
        painting::field(*painter, *combo);
        painting::chevron(*painter, proxy()->subControlRect(control, combo, SC_ComboBoxArrow, widget), arrow);
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox) {
        painting::field(*painter, *spin);
        painting::chevron(*painter, proxy()->subControlRect(control, spin, SC_SpinBoxUp, widget), arrow, true);
        painting::chevron(*painter, proxy()->subControlRect(control, spin, SC_SpinBoxDown, widget), arrow);
        return;
    }
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_ScrollBar) {
        painting::scrollBar(*painter, *slider, proxy()->subControlRect(control, slider, SC_ScrollBarSlider, widget));
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int CountersignStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return (widget ? widget->fontMetrics() : QFontMetrics(QFont())).height() * 9 / 10;
    case PM_ScrollBarExtent:
        return geometry::kScrollBarExtent;
    case PM_MenuPanelWidth:
        return 0;
    case PM_MenuVMargin:
        return kMenuInset + 1;
    case PM_FocusFrameHMargin: // the distance of a text in a list from its edge, too
        return isComboBoxList(widget) ? geometry::kFieldPadding - 1 : 2;
    case PM_FocusFrameVMargin:
        return 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CountersignStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_UnderlineShortcut:
        return m_mnemonics.isShown();
    case SH_LineEdit_PasswordCharacter:
        return u'•';
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize CountersignStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                         const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const int height = widget ? controlHeight(widget->fontMetrics()) : size.height();
    switch (type) {
    case CT_PushButton:
        size.rwidth() = std::max(contents.width() + 2 * theme::kGap4 + 2, height);
        size.setHeight(std::max(contents.height(), height));
        break;
    case CT_LineEdit:
        if (!isInsideField(widget))
            size.setHeight(std::max(size.height(), height));
        break;
    case CT_ComboBox:
        size.setHeight(std::max(size.height(), height));
        // As `subControlRect` divides it: the arrow is as wide as the field is high.
        size.rwidth()
            = std::max(size.width(), contents.width() + geometry::kFieldPadding + size.height() + theme::kGap1);
        break;
    case CT_SpinBox:
        size.setHeight(std::max(size.height(), height));
        size.rwidth() += theme::kGap4;
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            size += QSize(2 * theme::kGap2, theme::kGap2);
        break;
    case CT_ItemViewItem:
        if (isComboBoxList(widget))
            size.rheight() += theme::kGap2;
        break;
    case CT_ProgressBar:
        size.setHeight(std::min(size.height(), kProgressHeight));
        break;
    default:
        break;
    }
    return size;
}

QRect CountersignStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents && !isInsideField(widget))
        return geometry::textAreaOfField(option->rect, widget);
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect CountersignStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                       const QWidget *widget) const
{
    if (control == CC_ComboBox && (subControl == SC_ComboBoxArrow || subControl == SC_ComboBoxEditField))
        return geometry::comboBoxPart(*option, subControl);
    if (control == CC_SpinBox && subControl != SC_SpinBoxFrame)
        return geometry::spinBoxPart(*option, subControl);
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return geometry::scrollBarPart(*slider, subControl);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace countersign
