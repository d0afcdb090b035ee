#include "core/qr/image_scaling.h"

#include <algorithm>
#include <vector>

namespace countersign {

namespace {

LuminanceImage blank(int width, int height)
{
    return {.width = width, .height = height, .pixels = Bytes(static_cast<std::size_t>(width) * height)};
}

/// For each place of an enlarged line: the two places of the original it lies between, and how far towards the second,
/// in parts of 2 × factor.
struct Blend
{
    std::size_t first;
    std::size_t second;
    unsigned weight;
};

std::vector<Blend> blendsOf(int length, int factor)
{
    std::vector<Blend> blends;
    blends.reserve(static_cast<std::size_t>(length) * factor);
    for (int place = 0; place < length * factor; ++place) {
        // The centre of the enlarged pixel, measured from the centre of the first original one, in 1/(2 × factor).
        const int centre = std::max(0, 2 * place + 1 - factor);
        const int first = centre / (2 * factor);
        const int second = std::min(first + 1, length - 1);
        blends.push_back({static_cast<std::size_t>(first), static_cast<std::size_t>(second),
                          static_cast<unsigned>(centre % (2 * factor))});
    }
    return blends;
}

/// For pictures of `kBytes` a pixel.
template <int kBytes, typename Image>
Image reducedImage(const Image &image, int factor)
{
    Image result{.width = image.width / factor, .height = image.height / factor, .pixels = {}};
    result.pixels.resize(static_cast<std::size_t>(result.width) * result.height * kBytes);
    const std::size_t line = static_cast<std::size_t>(image.width) * kBytes;
    const unsigned count = static_cast<unsigned>(factor * factor);
    std::vector<unsigned> sums(static_cast<std::size_t>(result.width) * kBytes);
    for (int y = 0; y < result.height; ++y) {
        std::ranges::fill(sums, count / 2);
        for (int dy = 0; dy < factor; ++dy) {
            const std::uint8_t *in = image.pixels.data() + (static_cast<std::size_t>(y) * factor + dy) * line;
            for (std::size_t place = 0; place < sums.size(); place += kBytes) {
                for (int dx = 0; dx < factor; ++dx, in += kBytes) {
                    for (int byte = 0; byte < kBytes; ++byte)
                        sums[place + byte] += in[byte];
                }
            }
        }
        std::ranges::transform(sums, result.pixels.begin() + static_cast<std::ptrdiff_t>(y * sums.size()),
                               [count](unsigned sum) { return static_cast<std::uint8_t>(sum / count); });
    }
    return result;
}

} // namespace

LuminanceImage inverted(const LuminanceImage &image)
{
    LuminanceImage result = image;
    for (std::uint8_t &pixel : result.pixels)
        pixel = static_cast<std::uint8_t>(255 - pixel);
    return result;
}

LuminanceImage enlarged(const LuminanceImage &image, int factor)
{
    LuminanceImage result = blank(image.width * factor, image.height * factor);
    const std::vector<Blend> columns = blendsOf(image.width, factor);
    const unsigned parts = static_cast<unsigned>(2 * factor);
    const unsigned whole = parts * parts;
    std::vector<unsigned> line(image.width);
    std::uint8_t *out = result.pixels.data();
    for (const Blend &row : blendsOf(image.height, factor)) {
        const std::uint8_t *upper = image.pixels.data() + row.first * image.width;
        const std::uint8_t *lower = image.pixels.data() + row.second * image.width;
        for (std::size_t x = 0; x < line.size(); ++x)
            line[x] = upper[x] * (parts - row.weight) + lower[x] * row.weight;
        for (const Blend &column : columns) {
            const unsigned sum = line[column.first] * (parts - column.weight) + line[column.second] * column.weight;
            *out++ = static_cast<std::uint8_t>((sum + whole / 2) / whole);
        }
    }
    return result;
}

LuminanceImage reduced(const LuminanceImage &image, int factor)
{
    return reducedImage<1>(image, factor);
}

RgbImage reduced(const RgbImage &image, int factor)
{
    return reducedImage<3>(image, factor);
}

} // namespace countersign
