#pragma once

#include "core/qr/luminance_image.h"
#include "core/qr/qr_writer.h"

namespace countersign::testing {

/// `symbol` dark on light, with its quiet zone.
inline LuminanceImage drawSymbol(const QrSymbol &symbol, int pixelsPerModule)
{
    const int side = symbol.sideWithQuietZone() * pixelsPerModule;
    LuminanceImage image{.width = side, .height = side, .pixels = Bytes(static_cast<std::size_t>(side) * side, 255)};
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            if (symbol.isDark(x / pixelsPerModule - QrSymbol::kQuietZone, y / pixelsPerModule - QrSymbol::kQuietZone))
                image.pixels[static_cast<std::size_t>(y) * side + x] = 0;
        }
    }
    return image;
}

} // namespace countersign::testing
