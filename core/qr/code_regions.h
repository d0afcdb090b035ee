#pragma once

#include "core/qr/pixel_rect.h"
#include "core/qr/rgb_image.h"

#include <vector>

namespace countersign {

/// Parts of `image` that look as if a QR code stood there: about square, and busy with edges across as well as down.
/// With some margin, the most likely first. Codes larger and smaller than usual are found as well, down to about 40
/// pixels.
std::vector<PixelRect> findCodeRegions(const RgbImage &image);

} // namespace countersign
