#pragma once

#include "ui/desktop/theme.h"

#include <QStyle>

class QStyleOptionComplex;
class QStyleOptionSlider;

/// Where the parts of fields and scroll bars stand.
namespace countersign::geometry {

inline constexpr int kFieldPadding = theme::kGap3;
inline constexpr int kScrollBarExtent = 12;

/// The field without its padding. A line edit keeps a margin of two pixels, and one for an icon at either side.
QRect textAreaOfField(const QRect &field, const QWidget *widget);

/// The arrow, or the text beside it.
QRect comboBoxPart(const QStyleOptionComplex &option, QStyle::SubControl part);

/// One of the two arrows, or the text beside them.
QRect spinBoxPart(const QStyleOptionComplex &option, QStyle::SubControl part);

/// There are no arrow buttons: the groove is the whole bar.
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);

} // namespace countersign::geometry
