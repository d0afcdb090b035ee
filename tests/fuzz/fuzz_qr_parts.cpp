// As fuzz_qr_picture, with all passes: finding the parts that look like codes, and preparing them.

#include "core/base/utf8.h"
#include "core/qr/qr_reader.h"
#include "tests/fuzz/expect.h"
#include "tests/fuzz/module_picture.h"

#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr int kLongestSide = 400;
    const auto picture = modulePicture({data, size}, kLongestSide);
    if (!picture)
        return 0;
    for (const QrCode &code : readQrCodes(*picture, {.threads = 1})) {
        expect(isUtf8(code.text.exposeText()));
        for (const QrPoint &corner : code.corners) // a corner may lie beside the picture, but not far
            expect(std::abs(corner.x) < 2 * kLongestSide && std::abs(corner.y) < 2 * kLongestSide);
    }
    return 0;
}
