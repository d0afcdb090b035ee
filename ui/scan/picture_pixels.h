#pragma once

#include "core/qr/rgb_image.h"

class QImage;

namespace countersign {

/// What shows through the transparent parts of a picture.
enum class Backdrop { White, Black };

/// The pixels of `picture` as it looks on `backdrop`; none of a null picture.
RgbImage pixelsOf(const QImage &picture, Backdrop backdrop = Backdrop::White);

} // namespace countersign
