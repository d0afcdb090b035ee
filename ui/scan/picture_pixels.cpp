#include "ui/scan/picture_pixels.h"

#include <QImage>
#include <QRgb>

#include <algorithm>
#include <cstring>

namespace countersign {

namespace {

QImage onBackdrop(const QImage &picture, Backdrop backdrop)
{
    QImage blended = picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < blended.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(blended.scanLine(y));
        for (int x = 0; x < blended.width(); ++x) {
            const int light = backdrop == Backdrop::White ? 255 - qAlpha(line[x]) : 0;
            line[x] = qRgb(qRed(line[x]) + light, qGreen(line[x]) + light, qBlue(line[x]) + light);
        }
    }
    return blended;
}

} // namespace

RgbImage pixelsOf(const QImage &picture, Backdrop backdrop)
{
    RgbImage image{.width = picture.width(), .height = picture.height(), .pixels = {}};
    const std::size_t lineBytes = 3 * static_cast<std::size_t>(image.width);
    image.pixels.resize(lineBytes * image.height);
    std::uint8_t *out = image.pixels.data();
    // Some lines at a time, for a large picture would be in memory several times.
    constexpr int kLines = 64;
    for (int top = 0; top < image.height; top += kLines) {
        const QImage part = picture.copy(0, top, image.width, std::min(kLines, image.height - top));
        const QImage opaque = part.hasAlphaChannel() ? onBackdrop(part, backdrop) : part;
        const QImage rgb = opaque.convertToFormat(QImage::Format_RGB888);
        for (int y = 0; y < rgb.height(); ++y, out += lineBytes)
            std::memcpy(out, rgb.constScanLine(y), lineBytes);
    }
    return image;
}

} // namespace countersign
