#pragma once

#include "core/base/bytes.h"
#include "core/qr/pixel_rect.h"
#include "core/qr/rgb_image.h"

#include <cstddef>
#include <cstdint>

namespace countersign {

/// How the X server lays out a picture: pixels of 2 or 4 bytes whose bits are split among three colours.
struct PixelLayout
{
    std::uint32_t redMask = 0;
    std::uint32_t greenMask = 0;
    std::uint32_t blueMask = 0;
    int bytesPerPixel = 4;
    bool mostSignificantByteFirst = false;
    std::size_t bytesPerLine = 0;

    /// Whether `pixelsOf` understands it: palettes have no masks.
    bool isSupported() const;
};

/// The part `rect` of a picture. `rect` must lie within the picture.
RgbImage pixelsOf(ByteView picture, const PixelLayout &layout, const PixelRect &rect);

} // namespace countersign
