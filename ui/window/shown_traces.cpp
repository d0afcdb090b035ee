#include "ui/window/shown_traces.h"

#include <QApplication>
#include <QClipboard>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace countersign {

void forgetShownTexts()
{
    QPixmapCache::clear();
    // A name or a note that was marked in a field would outlive it as the X11 selection.
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection() && clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
    // QCommonStyle remembers the last entry that it laid out, with its text: an empty one takes its place.
    const QStyleOptionViewItem nothing;
    QApplication::style()->subElementRect(QStyle::SE_ItemViewItemText, &nothing, nullptr);
}

} // namespace countersign
