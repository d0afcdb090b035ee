// Any grey picture (module_picture.h), as the helper reads them from screens and files: a wrong one must not harm it.
// Only the passes over the whole picture, which are quick.

#include "core/base/utf8.h"
#include "core/qr/qr_reader.h"
#include "tests/fuzz/expect.h"
#include "tests/fuzz/module_picture.h"

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr int kLongestSide = 200;
    const auto picture = modulePicture({data, size}, kLongestSide);
    if (!picture)
        return 0;
    for (const QrCode &code : readQrCodes(*picture, {.effort = QrEffort::Quick, .threads = 1}))
        expect(isUtf8(code.text.exposeText()));
    return 0;
}
