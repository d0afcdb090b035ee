#include "core/qr/qr_passes.h"

#include "core/qr/image_filters.h"
#include "core/qr/image_scaling.h"
#include "core/qr/zxing_compat.h"

#include <algorithm>
#include <array>
#include <utility>

namespace countersign {

namespace {

/// How a region is prepared.
struct RegionPass
{
    int side; ///< its shorter side is brought near this many pixels
    int blurRadius = 0; ///< twice
    int thresholdRadius = 0; ///< 0: the library's own threshold
    bool principalColor = false; ///< else luminance
    bool mirrored = false;
};

constexpr std::array<RegionPass, kRegionPasses> kPasses = {{
    {.side = 400, .blurRadius = 1, .thresholdRadius = 24, .principalColor = true},
    {.side = 400, .blurRadius = 2},
    {.side = 400, .blurRadius = 1, .thresholdRadius = 12, .principalColor = true, .mirrored = true},
    {.side = 700, .thresholdRadius = 12},
    {.side = 700, .blurRadius = 3, .principalColor = true},
    {.side = 1300, .blurRadius = 3, .thresholdRadius = 12, .principalColor = true},
}};

/// A picture and how much larger it is than it was.
struct Scaled
{
    LuminanceImage image;
    int enlargedBy = 1;
    int reducedBy = 1;
};

Scaled scaledTo(LuminanceImage image, int side)
{
    constexpr int kMostEnlarged = 4; // more only adds pixels
    Scaled scaled{.image = std::move(image)};
    const auto shorterSide = [&scaled] { return std::min(scaled.image.width, scaled.image.height); };
    while (2 * shorterSide() > 3 * side) {
        scaled.image = reduced(scaled.image, 2);
        scaled.reducedBy *= 2;
    }
    scaled.enlargedBy = std::clamp(side / std::max(1, shorterSide()), 1, kMostEnlarged);
    if (scaled.enlargedBy > 1)
        scaled.image = enlarged(scaled.image, scaled.enlargedBy);
    return scaled;
}

Scaled prepared(const RgbImage &region, const RegionPass &pass)
{
    Scaled scaled = scaledTo(pass.principalColor ? alongPrincipalColor(region) : luminanceOf(region), pass.side);
    scaled.image = blurred(blurred(scaled.image, pass.blurRadius), pass.blurRadius);
    if (pass.thresholdRadius > 0)
        scaled.image = thresholded(scaled.image, pass.thresholdRadius);
    if (pass.mirrored)
        scaled.image = mirrored(scaled.image);
    return scaled;
}

} // namespace

std::vector<QrCode> readWhole(const LuminanceImage &image, std::size_t pass)
{
    std::vector<QrCode> codes = decodeQrCodes(pass == 0 ? image : inverted(image));
    for (QrCode &code : codes)
        code.pass = static_cast<int>(pass);
    return codes;
}

std::vector<QrCode> readRegion(const RgbImage &image, const PixelRect &region, std::size_t number)
{
    const RegionPass &pass = kPasses[number];
    const Scaled scaled = prepared(cut(image, region), pass);
    std::vector<QrCode> codes = decodeQrCodes(scaled.image);
    if (codes.empty())
        codes = decodeQrCodes(inverted(scaled.image));
    for (QrCode &code : codes) {
        code.pass = static_cast<int>(kWholePasses + number);
        for (QrPoint &corner : code.corners) {
            if (pass.mirrored)
                corner.x = scaled.image.width - 1 - corner.x;
            corner = {region.x + corner.x * scaled.reducedBy / scaled.enlargedBy,
                      region.y + corner.y * scaled.reducedBy / scaled.enlargedBy};
        }
    }
    return codes;
}

} // namespace countersign
