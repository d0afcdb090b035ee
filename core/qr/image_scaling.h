#pragma once

#include "core/qr/rgb_image.h"

namespace countersign {

/// `image` with black and white exchanged.
LuminanceImage inverted(const LuminanceImage &image);

/// `image` at `factor` times its size, interpolated between pixel centres. For codes of few pixels a module.
LuminanceImage enlarged(const LuminanceImage &image, int factor);

/// `image` at 1/`factor` of its size, each pixel the mean of a square. For large, noisy codes.
LuminanceImage reduced(const LuminanceImage &image, int factor);
RgbImage reduced(const RgbImage &image, int factor);

} // namespace countersign
