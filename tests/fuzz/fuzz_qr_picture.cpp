// Any grey picture: its first byte is its width in modules, its last one how large a module is. The helper reads such
// pictures from screens and files; a wrong one must not harm it.

#include "core/base/utf8.h"
#include "core/qr/qr_reader.h"
#include "tests/fuzz/expect.h"

#include <algorithm>

using namespace countersign;

namespace {

constexpr int kMaxSide = 400; // pixels; the time for a picture grows with its area

LuminanceImage enlarged(ByteView modules, int width, int scale)
{
    const int height = static_cast<int>(modules.size()) / width;
    LuminanceImage image{.width = width * scale, .height = height * scale, .pixels = {}};
    image.pixels.resize(static_cast<std::size_t>(image.width) * image.height);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x)
            image.pixels[static_cast<std::size_t>(y) * image.width + x] = modules[(y / scale) * width + x / scale];
    }
    return image;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 3)
        return 0;
    const int width = std::max<int>(1, data[0]);
    const ByteView modules = ByteView(data, size - 1).subspan(1);
    const int height = static_cast<int>(modules.size()) / width;
    const int scale = 1 + data[size - 1] % 4;
    if (width * scale > kMaxSide || height * scale > kMaxSide)
        return 0;
    for (const QrCode &code : readQrCodes(enlarged(modules, width, scale), {.threads = 1}))
        expect(isUtf8(code.text.exposeText()));
    return 0;
}
