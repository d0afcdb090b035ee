#include "ui/dialogs/busy_bar.h"

#include "ui/desktop/theme.h"

#include <QPainter>

namespace countersign {

namespace {

constexpr int kHeight = 4;
constexpr int kSweepMilliseconds = 1200;
constexpr double kShare = 0.3; // of the bar is filled

} // namespace

BusyBar::BusyBar(const QString &what, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(what);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_sweep.setStartValue(0.0);
    m_sweep.setEndValue(1.0);
    m_sweep.setDuration(kSweepMilliseconds);
    m_sweep.setEasingCurve(QEasingCurve::InOutSine);
    m_sweep.setLoopCount(-1);
    connect(&m_sweep, &QVariantAnimation::valueChanged, this, QOverload<>::of(&QWidget::update));
}

void BusyBar::setBusy(bool busy)
{
    m_busy = busy;
    if (busy && !theme::isMotionReduced())
        m_sweep.start();
    else
        m_sweep.stop();
    update();
}

QSize BusyBar::sizeHint() const
{
    return {kHeight * 10, kHeight};
}

void BusyBar::paintEvent(QPaintEvent *)
{
    if (!m_busy)
        return;
    const ThemeColors &colors = theme::colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.hairline);
    painter.drawRoundedRect(rect(), kHeight / 2.0, kHeight / 2.0);
    // Where nothing may move, the middle says as much.
    const double place = m_sweep.state() == QVariantAnimation::Running ? m_sweep.currentValue().toDouble() : 0.5;
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(QRectF((1 - kShare) * place * width(), 0, kShare * width(), height()), kHeight / 2.0,
                            kHeight / 2.0);
}

} // namespace countersign
