#pragma once

#include <QString>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QWidget;

namespace countersign {

class TextLabel;

/// Parts that the pages of the window share.
namespace page {

/// The application's mark, in the size of the pages' head.
QLabel *applicationMark();
/// A large bold line that says the matter.
TextLabel *headline(const QString &text, Qt::Alignment alignment = Qt::AlignLeading);
/// A wrapped line in the secondary colour.
TextLabel *explanation(const QString &text, Qt::Alignment alignment = Qt::AlignLeading);
/// No frame, no background, content as wide as the area: a page that scrolls only where the window is too small.
void makePlain(QScrollArea &area);
/// A column in the middle of `widget`, no wider than `maximumWidth`, with `margin` around it. Returns its layout.
QBoxLayout *makeColumn(QWidget &widget, int maximumWidth, int margin);
/// A column in the middle of `area`, as wide as is comfortable to read. Returns its layout.
QBoxLayout *makeColumn(QScrollArea &area);

} // namespace page

} // namespace countersign
