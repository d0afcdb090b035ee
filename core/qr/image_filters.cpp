#include "core/qr/image_filters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace countersign {

namespace {

/// The mean of each pixel's 2 × radius + 1 neighbours in its row.
void blurRow(const std::uint8_t *in, std::uint8_t *out, int width, int radius)
{
    const unsigned count = static_cast<unsigned>(2 * radius + 1);
    const auto at = [&](int x) { return unsigned{in[std::clamp(x, 0, width - 1)]}; };
    unsigned sum = 0;
    for (int x = -radius; x <= radius; ++x)
        sum += at(x);
    for (int x = 0; x < width; ++x) {
        out[x] = static_cast<std::uint8_t>((sum + count / 2) / count);
        sum += at(x + radius + 1) - at(x - radius);
    }
}

using Color = std::array<float, 3>;

Color colorAt(const RgbImage &image, std::size_t pixel)
{
    const std::uint8_t *in = image.pixels.data() + 3 * pixel;
    return {float(in[0]), float(in[1]), float(in[2])};
}

float product(const Color &left, const Color &right)
{
    return left[0] * right[0] + left[1] * right[1] + left[2] * right[2];
}

/// The direction of the largest variance, found by power iteration on the covariance matrix.
Color principalDirection(const RgbImage &image)
{
    const std::size_t count = image.pixels.size() / 3;
    Color mean = {};
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t c = 0; c < 3; ++c)
            mean[c] += image.pixels[3 * i + c];
    }
    for (float &value : mean)
        value /= static_cast<float>(count);
    std::array<Color, 3> covariance = {};
    for (std::size_t i = 0; i < count; ++i) {
        Color color = colorAt(image, i);
        for (std::size_t c = 0; c < 3; ++c)
            color[c] -= mean[c];
        for (std::size_t c = 0; c < 3; ++c) {
            for (std::size_t d = 0; d < 3; ++d)
                covariance[c][d] += color[c] * color[d];
        }
    }
    constexpr int kIterations = 30;
    Color direction = {0.3F, 0.6F, 0.1F}; // the eye's own weights, where all colours vary alike
    for (int i = 0; i < kIterations; ++i) {
        Color next;
        for (std::size_t c = 0; c < 3; ++c)
            next[c] = product(covariance[c], direction);
        const float length = std::sqrt(product(next, next));
        if (length < 1)
            break; // a picture of one colour
        for (std::size_t c = 0; c < 3; ++c)
            direction[c] = next[c] / length;
    }
    return direction;
}

} // namespace

RgbImage cut(const RgbImage &image, const PixelRect &rect)
{
    RgbImage result{.width = rect.width, .height = rect.height, .pixels = {}};
    result.pixels.resize(3 * static_cast<std::size_t>(rect.width) * rect.height);
    for (int y = 0; y < rect.height; ++y) {
        const std::size_t from = static_cast<std::size_t>(rect.y + y) * image.width + rect.x;
        std::copy_n(image.pixels.data() + 3 * from, 3 * std::size_t(rect.width),
                    result.pixels.data() + 3 * static_cast<std::size_t>(y) * rect.width);
    }
    return result;
}

LuminanceImage mirrored(const LuminanceImage &image)
{
    LuminanceImage result = image;
    for (int y = 0; y < result.height; ++y) {
        const auto row = result.pixels.begin() + std::ptrdiff_t{y} * result.width;
        std::reverse(row, row + result.width);
    }
    return result;
}

LuminanceImage blurred(const LuminanceImage &image, int radius)
{
    LuminanceImage result = image;
    if (radius < 1 || image.pixels.empty())
        return result;
    const std::size_t width = static_cast<std::size_t>(image.width);
    Bytes across(image.pixels.size());
    for (std::size_t y = 0; y < static_cast<std::size_t>(image.height); ++y)
        blurRow(image.pixels.data() + y * width, across.data() + y * width, image.width, radius);

    const unsigned count = static_cast<unsigned>(2 * radius + 1);
    const auto rowAt = [&](int y) { return across.data() + std::clamp(y, 0, image.height - 1) * width; };
    std::vector<unsigned> sums(width);
    for (int y = -radius; y <= radius; ++y)
        std::transform(sums.begin(), sums.end(), rowAt(y), sums.begin(), std::plus<>());
    for (int y = 0; y < image.height; ++y) {
        std::uint8_t *out = result.pixels.data() + y * width;
        const std::uint8_t *entering = rowAt(y + radius + 1);
        const std::uint8_t *leaving = rowAt(y - radius);
        for (std::size_t x = 0; x < width; ++x) {
            out[x] = static_cast<std::uint8_t>((sums[x] + count / 2) / count);
            sums[x] += unsigned{entering[x]} - leaving[x];
        }
    }
    return result;
}

LuminanceImage thresholded(const LuminanceImage &image, int radius)
{
    LuminanceImage result = blurred(image, radius);
    std::transform(image.pixels.begin(), image.pixels.end(), result.pixels.begin(), result.pixels.begin(),
                   [](std::uint8_t pixel, std::uint8_t mean) { return std::uint8_t(pixel <= mean ? 0 : 255); });
    return result;
}

LuminanceImage alongPrincipalColor(const RgbImage &image)
{
    // The middle, for around a code there may be other colours.
    const PixelRect middle{image.width / 5, image.height / 5, image.width - image.width / 5 * 2,
                           image.height - image.height / 5 * 2};
    const RgbImage sample = cut(image, middle);
    LuminanceImage result{.width = image.width, .height = image.height, .pixels = Bytes(image.pixels.size() / 3)};
    if (sample.pixels.empty())
        return result;
    const Color direction = principalDirection(sample);
    float darkest = product(direction, colorAt(sample, 0));
    float lightest = darkest;
    for (std::size_t i = 0; i < sample.pixels.size() / 3; ++i) {
        const float value = product(direction, colorAt(sample, i));
        darkest = std::min(darkest, value);
        lightest = std::max(lightest, value);
    }
    const float stretch = 255 / std::max(lightest - darkest, 1.0F);
    for (std::size_t i = 0; i < result.pixels.size(); ++i) {
        const float value = (product(direction, colorAt(image, i)) - darkest) * stretch;
        result.pixels[i] = static_cast<std::uint8_t>(std::clamp(value, 0.0F, 255.0F));
    }
    return result;
}

} // namespace countersign
