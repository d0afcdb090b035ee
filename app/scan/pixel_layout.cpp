#include "app/scan/pixel_layout.h"

#include <bit>

namespace countersign {

namespace {

/// One colour's place in a pixel.
class Channel
{
public:
    explicit Channel(std::uint32_t mask)
        : m_mask(mask)
        , m_shift(std::countr_zero(mask))
        , m_maximum(mask >> m_shift)
    { }

    /// 0 to 255.
    std::uint32_t of(std::uint32_t pixel) const
    {
        const std::uint32_t value = (pixel & m_mask) >> m_shift;
        return m_maximum == 255 ? value : value * 255 / m_maximum;
    }

private:
    std::uint32_t m_mask;
    int m_shift;
    std::uint32_t m_maximum;
};

std::uint32_t pixelAt(const std::uint8_t *place, const PixelLayout &layout)
{
    std::uint32_t pixel = 0;
    for (int i = 0; i < layout.bytesPerPixel; ++i) {
        const int byte = layout.mostSignificantByteFirst ? layout.bytesPerPixel - 1 - i : i;
        pixel |= std::uint32_t{place[i]} << (8 * byte);
    }
    return pixel;
}

} // namespace

bool PixelLayout::isSupported() const
{
    return redMask != 0 && greenMask != 0 && blueMask != 0 && bytesPerPixel >= 2 && bytesPerPixel <= 4;
}

RgbImage pixelsOf(ByteView picture, const PixelLayout &layout, const PixelRect &rect)
{
    const Channel red(layout.redMask);
    const Channel green(layout.greenMask);
    const Channel blue(layout.blueMask);
    RgbImage image{.width = rect.width, .height = rect.height, .pixels = {}};
    image.pixels.resize(3 * static_cast<std::size_t>(rect.width) * rect.height);
    std::uint8_t *out = image.pixels.data();
    for (int y = 0; y < rect.height; ++y) {
        const std::size_t line = static_cast<std::size_t>(rect.y + y) * layout.bytesPerLine;
        const std::uint8_t *place = picture.data() + line + static_cast<std::size_t>(rect.x) * layout.bytesPerPixel;
        for (int x = 0; x < rect.width; ++x, place += layout.bytesPerPixel) {
            const std::uint32_t pixel = pixelAt(place, layout);
            *out++ = static_cast<std::uint8_t>(red.of(pixel));
            *out++ = static_cast<std::uint8_t>(green.of(pixel));
            *out++ = static_cast<std::uint8_t>(blue.of(pixel));
        }
    }
    return image;
}

} // namespace countersign
