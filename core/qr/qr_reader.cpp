#include "core/qr/qr_reader.h"

#include "core/qr/image_scaling.h"
#include "core/qr/qr_explainer.h"
#include "core/qr/zxing_compat.h"

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

constexpr std::int64_t kMaxPassPixels = 64'000'000;
constexpr int kSmallestReducedSide = 400; // a smaller picture has nothing to win from being reduced

/// How a pass changes the picture.
struct Pass
{
    int enlargedBy = 1;
    int reducedBy = 1;
};

constexpr Pass kOriginalSize = {};
// Cheap ones first. What each adds is told in docs/scanning.md.
constexpr std::array kFurtherPasses = {Pass{.reducedBy = 2}, Pass{.enlargedBy = 2}, Pass{.enlargedBy = 3}};

bool isWorthwhile(const Pass &pass, const LuminanceImage &image)
{
    const std::int64_t pixels = std::int64_t{image.width} * image.height * pass.enlargedBy * pass.enlargedBy;
    return pixels <= kMaxPassPixels
        && (pass.reducedBy == 1 || std::min(image.width, image.height) >= kSmallestReducedSide);
}

LuminanceImage prepared(const LuminanceImage &image, const Pass &pass)
{
    if (pass.enlargedBy > 1)
        return enlarged(image, pass.enlargedBy);
    return reduced(image, pass.reducedBy);
}

bool contains(const std::vector<QrCode> &codes, const SecretBytes &text)
{
    return std::ranges::any_of(codes, [&](const QrCode &code) { return code.text == text; });
}

void addNew(std::vector<QrCode> &codes, std::vector<QrCode> found, const Pass &pass)
{
    for (QrCode &code : found) {
        if (contains(codes, code.text))
            continue;
        for (QrPoint &corner : code.corners)
            corner = {corner.x * pass.reducedBy / pass.enlargedBy, corner.y * pass.reducedBy / pass.enlargedBy};
        codes.push_back(std::move(code));
    }
}

/// Light and dark codes at one size.
void readBothPolarities(std::vector<QrCode> &codes, const LuminanceImage &image, const Pass &pass)
{
    addNew(codes, decodeQrCodes(image), pass);
    addNew(codes, decodeQrCodes(inverted(image)), pass);
}

bool foundAnAccount(const std::vector<QrCode> &codes)
{
    // EXPOSE: the text is looked at, not kept.
    return std::ranges::any_of(codes, [](const QrCode &code) { return mayBeAccount(code.text.exposeText()); });
}

struct Extent
{
    int top;
    int bottom;
    int left;
};

Extent extentOf(const QrCode &code)
{
    const auto [upper, lower] = std::ranges::minmax(code.corners, {}, &QrPoint::y);
    return {upper.y, lower.y, std::ranges::min(code.corners, {}, &QrPoint::x).x};
}

bool areSideBySide(const Extent &one, const Extent &other)
{
    const int overlap = std::min(one.bottom, other.bottom) - std::max(one.top, other.top);
    return 2 * overlap >= std::min(one.bottom - one.top, other.bottom - other.top);
}

/// Line by line from the top, each line from the left.
void sortInReadingOrder(std::vector<QrCode> &codes)
{
    std::ranges::sort(codes, {}, [](const QrCode &code) { return extentOf(code).top; });
    for (auto line = codes.begin(); line != codes.end();) {
        const Extent first = extentOf(*line);
        const auto end = std::find_if(line, codes.end(),
                                      [&](const QrCode &code) { return !areSideBySide(first, extentOf(code)); });
        std::ranges::sort(line, end, {}, [](const QrCode &code) { return extentOf(code).left; });
        line = end;
    }
}

} // namespace

std::vector<QrCode> readQrCodes(const RgbImage &image, const QrReading &reading)
{
    return readQrCodes(luminanceOf(image), reading);
}

std::vector<QrCode> readQrCodes(const LuminanceImage &image, const QrReading &reading)
{
    std::vector<QrCode> codes;
    if (image.width <= 0 || image.height <= 0)
        return codes;
    const auto stopped = [&] { return reading.cancelled && reading.cancelled(); };
    readBothPolarities(codes, image, kOriginalSize);
    if (reading.effort == QrEffort::Thorough) {
        for (const Pass &pass : kFurtherPasses) {
            if (foundAnAccount(codes) || stopped())
                break;
            if (isWorthwhile(pass, image))
                readBothPolarities(codes, prepared(image, pass), pass);
        }
    }
    sortInReadingOrder(codes);
    return codes;
}

} // namespace countersign
