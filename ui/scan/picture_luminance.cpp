#include "ui/scan/picture_luminance.h"

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

LuminanceImage luminanceOf(const QImage &picture, Backdrop backdrop)
{
    const QImage opaque = picture.hasAlphaChannel() ? onBackdrop(picture, backdrop) : picture;
    const QImage grey = opaque.convertToFormat(QImage::Format_Grayscale8);
    LuminanceImage image{.width = grey.width(), .height = grey.height(), .pixels = {}};
    if (grey.isNull())
        return image;
    image.pixels.resize(static_cast<std::size_t>(grey.width()) * grey.height());
    for (int y = 0; y < grey.height(); ++y)
        std::memcpy(image.pixels.data() + static_cast<std::size_t>(y) * grey.width(), grey.constScanLine(y),
                    static_cast<std::size_t>(grey.width()));
    return image;
}

} // namespace countersign
