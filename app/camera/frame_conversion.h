#pragma once

#include <QImage>

class QVideoFrame;

namespace countersign {

/// The picture of a camera's frame, RGB888 and not larger than what the window takes. Null if its format can't be read.
QImage pictureOf(const QVideoFrame &frame);

} // namespace countersign
