#include "ui/dialogs/ring_view.h"

#include "ui/accounts/countdown_ring.h"

#include <QPainter>

namespace countersign {

RingView::RingView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RingView::set(std::chrono::seconds remaining, std::chrono::seconds period)
{
    m_remaining = remaining;
    m_period = period;
    update();
}

QSize RingView::sizeHint() const
{
    const int side = fontMetrics().height() * 8 / 5;
    return {side, side};
}

void RingView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCountdownRing(painter, rect(), static_cast<int>(m_remaining.count()), static_cast<int>(m_period.count()),
                       palette());
}

} // namespace countersign
