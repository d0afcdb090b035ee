// Any bytes on the pipes between window and helper, in both directions: what is read is written to the same bytes.

#include "tests/fuzz/expect.h"
#include "ui/scan/scan_protocol.h"

#include <algorithm>

using namespace countersign;

namespace {

void expectInBounds(const ScanAnswer::Preview &preview, const ScanAnswer &answer)
{
    const RgbImage &image = preview.image;
    expect(preview.source < answer.sources.size());
    expect(image.width >= 1 && image.width <= std::min(kMaxPreviewWidth, preview.sourceWidth));
    expect(image.height >= 1 && image.height <= std::min(kMaxPreviewHeight, preview.sourceHeight));
    expect(image.pixels.size() == std::size_t(3) * image.width * image.height);
    expect(std::int64_t{preview.sourceWidth} * preview.sourceHeight <= kMaxPicturePixels);
}

void answerComesBack(ByteView input)
{
    const auto answer = decodeScanAnswer(input);
    if (!answer)
        return;
    for (const ScanAnswer::Code &code : answer->codes)
        expect(code.source < answer->sources.size());
    expect(answer->previews.size() <= std::min(answer->sources.size(), kMaxPreviews));
    for (const ScanAnswer::Preview &preview : answer->previews)
        expectInBounds(preview, *answer);
    const SecretBytes first = encodeScanAnswer(*answer);
    expect(first.size() == input.size()); // its records may have come in another order
    const auto again = decodeScanAnswer(first.expose());
    expect(again && again->sources == answer->sources && again->errors == answer->errors
           && again->codes.size() == answer->codes.size() && again->previews.size() == answer->previews.size());
    expect(encodeScanAnswer(*again) == first);
}

void pictureComesBack(ByteView input)
{
    const auto picture = decodePicture(input);
    if (!picture)
        return;
    expect(picture->pixels.size() == std::size_t(3) * picture->width * picture->height);
    expect(std::ranges::equal(encodePicture(*picture), input));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView input(data, size);
    answerComesBack(input);
    pictureComesBack(input);
    return 0;
}
