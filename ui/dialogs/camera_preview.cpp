#include "ui/dialogs/camera_preview.h"

#include "ui/desktop/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace countersign {

namespace {

constexpr qreal kRadius = 12;

} // namespace

CameraPreview::CameraPreview(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("What the camera sees"));
}

void CameraPreview::setFrame(const QImage &frame)
{
    m_frame = frame;
    update();
}

void CameraPreview::setText(const QString &text)
{
    m_text = text;
    m_frame = {};
    setAccessibleDescription(text);
    update();
}

QSize CameraPreview::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 60;
    return {width, width * 9 / 16};
}

QSize CameraPreview::minimumSizeHint() const
{
    return sizeHint() / 3;
}

void CameraPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath outline;
    outline.addRoundedRect(rect(), kRadius, kRadius);
    const ThemeColors &colors = theme::colors(palette());
    painter.fillPath(outline, colors.hover);
    if (m_frame.isNull()) {
        painter.setPen(colors.secondaryText);
        painter.drawText(rect().adjusted(theme::kGap4, 0, -theme::kGap4, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_text);
        return;
    }
    painter.setClipPath(outline);
    const QSizeF shown = QSizeF(m_frame.size()).scaled(size(), Qt::KeepAspectRatioByExpanding);
    painter.translate(width() / 2.0, height() / 2.0);
    painter.scale(-1, 1);
    painter.drawImage(QRectF(QPointF(-shown.width() / 2, -shown.height() / 2), shown), m_frame);
}

} // namespace countersign
