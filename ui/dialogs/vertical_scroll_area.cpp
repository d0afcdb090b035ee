#include "ui/dialogs/vertical_scroll_area.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace countersign {

VerticalScrollArea::VerticalScrollArea(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizeAdjustPolicy(AdjustToContents);
}

QSize VerticalScrollArea::minimumSizeHint() const
{
    constexpr int kLines = 8;
    const QSize content = widget() ? widget()->minimumSizeHint() : QSize();
    return {content.width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this),
            std::min(content.height(), fontMetrics().height() * kLines)};
}

bool VerticalScrollArea::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry(); // the content grew or shrank, and with it the least width
    return QScrollArea::event(event);
}

} // namespace countersign
