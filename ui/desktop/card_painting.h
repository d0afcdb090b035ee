#pragma once

class QListView;

#include <QColor>

namespace countersign::theme {

/// Fills the card behind the rows of a list, as high as they are; to be called before the list paints itself.
void paintCardBehind(QListView &list);
/// Takes back what the square rows painted over the round corners, and draws the outline; to be called afterwards.
void paintCardOutline(QListView &list, const QColor &color, int width = 1);

} // namespace countersign::theme
