#include "core/qr/rgb_image.h"

namespace countersign {

namespace {

LuminanceImage blank(const RgbImage &image)
{
    const std::size_t count = static_cast<std::size_t>(image.width) * image.height;
    return {.width = image.width, .height = image.height, .pixels = Bytes(count)};
}

} // namespace

LuminanceImage luminanceOf(const RgbImage &image)
{
    LuminanceImage result = blank(image);
    const std::uint8_t *in = image.pixels.data();
    for (std::uint8_t &out : result.pixels) {
        out = static_cast<std::uint8_t>((77U * in[0] + 150U * in[1] + 29U * in[2]) >> 8); // in parts of 256
        in += 3;
    }
    return result;
}

LuminanceImage channelOf(const RgbImage &image, ColorChannel channel)
{
    LuminanceImage result = blank(image);
    const std::uint8_t *in = image.pixels.data() + static_cast<int>(channel);
    for (std::uint8_t &out : result.pixels) {
        out = *in;
        in += 3;
    }
    return result;
}

} // namespace countersign
