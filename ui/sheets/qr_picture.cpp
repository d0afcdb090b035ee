#include "core/crypto/wipe.h"
#include "ui/sheets/qr_drawing.h"

#include <png.h>

namespace countersign {

namespace {

constexpr int kPixelsPerModule = 8;

/// A byte a pixel.
SecretBytes pixelsOf(const QrSymbol &symbol, int side)
{
    SecretBytes pixels(static_cast<std::size_t>(side) * side);
    auto next = pixels.writable().begin();
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const bool isDark = symbol.isDark(x / kPixelsPerModule - QrSymbol::kQuietZone,
                                              y / kPixelsPerModule - QrSymbol::kQuietZone);
            *next++ = isDark ? 0 : 255;
        }
    }
    return pixels;
}

} // namespace

SecretBytes symbolPng(const QrSymbol &symbol)
{
    const int side = symbol.sideWithQuietZone() * kPixelsPerModule;
    const SecretBytes pixels = pixelsOf(symbol, side);
    png_image image = {};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(side);
    image.height = static_cast<png_uint_32>(side);
    image.format = PNG_FORMAT_GRAY;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    SecretBytes file(size);
    // EXPOSE: compressed straight into another secret.
    const int done
        = png_image_write_to_memory(&image, file.writable().data(), &size, 0, pixels.expose().data(), side, nullptr);
    wipeStack();
    if (done == 0)
        return {};
    return SecretBytes(file.expose().first(size));
}

} // namespace countersign
