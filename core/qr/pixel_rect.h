#pragma once

namespace countersign {

/// A part of a picture, in pixels.
struct PixelRect
{
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    bool operator==(const PixelRect &) const = default;
};

} // namespace countersign
