#pragma once

#include "core/qr/pixel_rect.h"
#include "core/qr/qr_reader.h"

namespace countersign {

// The passes of qr_reader, cheap ones first; docs/scanning.md tells what each adds.

/// Passes over a whole picture.
inline constexpr std::size_t kWholePasses = 2;
/// Passes over a part that looks like a code.
inline constexpr std::size_t kRegionPasses = 6;

/// Pass number `pass` of the first kind: 0 reads dark codes on light ground, 1 light ones on dark ground.
std::vector<QrCode> readWhole(const LuminanceImage &image, std::size_t pass);

/// Pass number `pass` of the second kind over `region` of `image`: light and dark codes, in places of `image`.
std::vector<QrCode> readRegion(const RgbImage &image, const PixelRect &region, std::size_t pass);

} // namespace countersign
