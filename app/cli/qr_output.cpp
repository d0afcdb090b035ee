#include "app/cli/qr_output.h"

#include "core/base/private_file.h"
#include "app/cli/terminal.h"
#include "core/crypto/wipe.h"

#include <png.h>

#include <cstdio>

namespace countersign::cli {

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

/// The PNG file of a grey picture; empty if the library has no memory for it.
SecretBytes pngOf(const SecretBytes &pixels, int side)
{
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

} // namespace

Result<void> writeQrPicture(FileSystem &files, const std::filesystem::path &file, const QrSymbol &symbol)
{
    const int side = symbol.sideWithQuietZone() * kPixelsPerModule;
    const SecretBytes png = pngOf(pixelsOf(symbol, side), side);
    if (png.empty())
        return Error{.code = ErrorCode::WriteFailed, .where = file.string()};
    // EXPOSE: the user asked for the code in this file.
    return writePrivateFile(files, file, png.expose());
}

void printQr(const QrSymbol &symbol)
{
    const bool inColour = isTerminal(stdout);
    const int end = symbol.side() + QrSymbol::kQuietZone;
    for (int y = -QrSymbol::kQuietZone; y < end; y += 2) {
        if (inColour)
            std::fputs("\x1b[30;107m", stdout); // black on bright white
        for (int x = -QrSymbol::kQuietZone; x < end; ++x) {
            constexpr const char *kBlocks[] = {" ", "▄", "▀", "█"};
            const int both = (symbol.isDark(x, y) ? 2 : 0) + (symbol.isDark(x, y + 1) ? 1 : 0);
            std::fputs(kBlocks[both], stdout);
        }
        std::fputs(inColour ? "\x1b[0m\n" : "\n", stdout);
    }
}

} // namespace countersign::cli
