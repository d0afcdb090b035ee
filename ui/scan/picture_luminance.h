#pragma once

#include "core/qr/luminance_image.h"

class QImage;

namespace countersign {

/// What shows through the transparent parts of a picture.
enum class Backdrop { White, Black };

/// `picture` in grey, as it looks on `backdrop`.
LuminanceImage luminanceOf(const QImage &picture, Backdrop backdrop = Backdrop::White);

} // namespace countersign
