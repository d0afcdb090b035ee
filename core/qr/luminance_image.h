#pragma once

#include "core/base/bytes.h"

#include <cstdint>

namespace countersign {

/// A grey picture, one byte a pixel, 0 black, rows without gaps.
struct LuminanceImage
{
    int width = 0;
    int height = 0;
    Bytes pixels; ///< width × height

    std::uint8_t at(int x, int y) const { return pixels[static_cast<std::size_t>(y) * width + x]; }
};

} // namespace countersign
