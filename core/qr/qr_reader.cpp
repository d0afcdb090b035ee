#include "core/qr/qr_reader.h"

#include "core/base/parallel.h"
#include "core/qr/code_regions.h"
#include "core/qr/qr_explainer.h"
#include "core/qr/qr_passes.h"

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

// What is left after these is a page of many small pictures, and no code among them.
constexpr std::size_t kMostRegions = 16;

bool contains(const std::vector<QrCode> &codes, const SecretBytes &text)
{
    return std::ranges::any_of(codes, [&](const QrCode &code) { return code.text == text; });
}

void addNew(std::vector<QrCode> &codes, std::vector<QrCode> found, bool everyPlace)
{
    for (QrCode &code : found) {
        if (everyPlace || !contains(codes, code.text))
            codes.push_back(std::move(code));
    }
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
    std::vector<QrCode> codes;
    if (image.width <= 0 || image.height <= 0)
        return codes;
    const auto addAll = [&](std::size_t count, const std::function<std::vector<QrCode>(std::size_t)> &read) {
        std::vector<std::vector<QrCode>> found(count);
        inParallel(count, reading.threads, [&](std::size_t number) { found[number] = read(number); });
        for (std::vector<QrCode> &some : found)
            addNew(codes, std::move(some), reading.everyPlace);
    };
    addAll(kWholePasses, [grey = luminanceOf(image)](std::size_t pass) { return readWhole(grey, pass); });
    if (reading.effort == QrEffort::Thorough && !foundAnAccount(codes)) {
        std::vector<PixelRect> regions = findCodeRegions(image);
        regions.resize(std::min(regions.size(), kMostRegions));
        for (std::size_t pass = 0; pass < kRegionPasses; ++pass) {
            if (foundAnAccount(codes) || (reading.cancelled && reading.cancelled()))
                break;
            addAll(regions.size(), [&](std::size_t number) { return readRegion(image, regions[number], pass); });
        }
    }
    sortInReadingOrder(codes);
    return codes;
}

std::vector<QrCode> readQrCodes(const LuminanceImage &image, const QrReading &reading)
{
    RgbImage colored{.width = image.width, .height = image.height, .pixels = {}};
    colored.pixels.reserve(3 * image.pixels.size());
    for (const std::uint8_t pixel : image.pixels)
        colored.pixels.insert(colored.pixels.end(), 3, pixel);
    return readQrCodes(colored, reading);
}

} // namespace countersign
