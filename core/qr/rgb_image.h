#pragma once

#include "core/base/bytes.h"
#include "core/qr/luminance_image.h"

namespace countersign {

/// A colour picture: red, green and blue, one byte each, rows without gaps.
struct RgbImage
{
    int width = 0;
    int height = 0;
    Bytes pixels; ///< width × height × 3
};

/// One of an RgbImage's colours; the value is its place in a pixel.
enum class ColorChannel { Red, Green, Blue };

/// `image` in grey as the eye weighs its colours (ITU-R BT.601).
LuminanceImage luminanceOf(const RgbImage &image);

/// One colour of `image` as a grey picture: two colours of the same luminance differ there.
LuminanceImage channelOf(const RgbImage &image, ColorChannel channel);

} // namespace countersign
