#include "app/camera/frame_conversion.h"

#include "ui/scan/camera_protocol.h"

#include <QVideoFrame>

namespace countersign {

QImage pictureOf(const QVideoFrame &frame)
{
    QImage picture = frame.toImage();
    if (picture.width() > kMaxFrameWidth || picture.height() > kMaxFrameHeight)
        picture = picture.scaled(kMaxFrameWidth, kMaxFrameHeight, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return picture.convertToFormat(QImage::Format_RGB888);
}

} // namespace countersign
