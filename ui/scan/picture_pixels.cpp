#include "ui/scan/picture_pixels.h"

#include <QImage>
#include <QRgb>

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
    const QImage opaque = picture.hasAlphaChannel() ? onBackdrop(picture, backdrop) : picture;
    const QImage rgb = opaque.convertToFormat(QImage::Format_RGB888);
    RgbImage image{.width = rgb.width(), .height = rgb.height(), .pixels = {}};
    if (rgb.isNull())
        return image;
    const std::size_t lineBytes = 3 * static_cast<std::size_t>(rgb.width());
    image.pixels.resize(lineBytes * rgb.height());
    for (int y = 0; y < rgb.height(); ++y)
        std::memcpy(image.pixels.data() + lineBytes * y, rgb.constScanLine(y), lineBytes);
    return image;
}

} // namespace countersign
