#include "app/scan/preview.h"

#include "core/qr/image_scaling.h"
#include "core/qr/qr_reader.h"
#include "ui/scan/scan_protocol.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace countersign {

namespace {

constexpr int kMostRounds = 3;
constexpr std::uint8_t kBlank = 222; // light grey

int factorFor(const RgbImage &picture)
{
    const int across = (picture.width + kMaxPreviewWidth - 1) / kMaxPreviewWidth;
    const int down = (picture.height + kMaxPreviewHeight - 1) / kMaxPreviewHeight;
    return std::max({1, across, down});
}

/// Makes `area` blank, with a tenth of its longer side around it: two modules of the smallest codes. `area` is in
/// pixels of a picture `factor` times as large.
void blank(RgbImage &image, const CodeArea &area, int factor)
{
    const int width = image.width * factor;
    const int height = image.height * factor;
    const int left = std::clamp(area[0], 0, width);
    const int top = std::clamp(area[1], 0, height);
    const int right = std::clamp(area[2], left, width);
    const int bottom = std::clamp(area[3], top, height);
    const int margin = 2 + std::max(right - left, bottom - top) / 10;
    const int first = std::max(0, left - margin) / factor;
    const int last = std::min(width - 1, right + margin) / factor;
    for (int y = std::max(0, top - margin) / factor; y <= std::min(height - 1, bottom + margin) / factor; ++y) {
        const auto line = image.pixels.begin() + std::ptrdiff_t{3} * image.width * y;
        std::fill(line + std::ptrdiff_t{3} * first, line + std::ptrdiff_t{3} * (last + 1), kBlank);
    }
}

} // namespace

std::optional<RgbImage> previewOf(const RgbImage &picture, const std::vector<CodeArea> &areas)
{
    const int factor = factorFor(picture);
    if (picture.width < factor || picture.height < factor)
        return {};
    RgbImage preview = reduced(picture, factor);
    for (const CodeArea &area : areas)
        blank(preview, area, factor);
    for (int round = 0; round < kMostRounds; ++round) {
        // Codes that take more than that to be read at this size were told of, if anybody can read them.
        const std::vector<QrCode> codes = readQrCodes(preview, {.effort = QrEffort::Quick, .everyPlace = true});
        if (codes.empty())
            return preview;
        for (const QrCode &code : codes)
            blank(preview, areaOf(code), 1);
    }
    return {};
}

} // namespace countersign
