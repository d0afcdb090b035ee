#pragma once

#include "core/base/bytes.h"
#include "core/qr/luminance_image.h"

#include <algorithm>
#include <optional>

namespace countersign {

/// The grey picture that `input` stands for: its first byte is the width in modules, its last one how large a module
/// is. None if it has no pixels or a side of more than `longestSide` of them: the time for a picture grows with its
/// area.
inline std::optional<LuminanceImage> modulePicture(ByteView input, int longestSide)
{
    if (input.size() < 3)
        return {};
    const int columns = std::max<int>(1, input.front());
    const ByteView modules = input.subspan(1, input.size() - 2);
    const int rows = static_cast<int>(modules.size()) / columns;
    const int scale = 1 + input.back() % 4;
    if (columns * scale > longestSide || rows * scale > longestSide)
        return {};
    LuminanceImage image{.width = columns * scale, .height = rows * scale, .pixels = {}};
    image.pixels.resize(static_cast<std::size_t>(image.width) * image.height);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x)
            image.pixels[static_cast<std::size_t>(y) * image.width + x] = modules[(y / scale) * columns + x / scale];
    }
    return image;
}

} // namespace countersign
