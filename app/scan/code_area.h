#pragma once

#include "core/qr/qr_reader.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace countersign {

/// Left, top, right and bottom of a code, as in ScanAnswer::Code. Corners are guessed: they may be outside the picture.
using CodeArea = std::array<std::int32_t, 4>;

inline CodeArea areaOf(const QrCode &code)
{
    const auto [left, right] = std::ranges::minmax(code.corners, {}, &QrPoint::x);
    const auto [top, bottom] = std::ranges::minmax(code.corners, {}, &QrPoint::y);
    return {left.x, top.y, right.x, bottom.y};
}

} // namespace countersign
