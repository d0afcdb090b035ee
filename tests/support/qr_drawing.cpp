#include "tests/support/qr_drawing.h"

#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::testing {

LuminanceImage drawQrCode(const QByteArray &text, int pixelsPerModule)
{
    QProcess maker;
    maker.start(u"qrencode"_s, {u"-t"_s, u"ASCII"_s, u"-m"_s, u"4"_s, u"-8"_s, u"-o"_s, u"-"_s});
    if (!maker.waitForStarted())
        return {};
    maker.write(text);
    maker.closeWriteChannel();
    maker.waitForFinished();
    QByteArrayList lines = maker.readAllStandardOutput().split('\n');
    lines.removeAll(QByteArray());
    // Two characters a module, `##` for a dark one.
    const int modules = static_cast<int>(lines.size());
    LuminanceImage image = blankPage(modules * pixelsPerModule, modules * pixelsPerModule);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            if (lines[y / pixelsPerModule][2 * (x / pixelsPerModule)] == '#')
                image.pixels[static_cast<std::size_t>(y) * image.width + x] = 0;
        }
    }
    return image;
}

LuminanceImage blankPage(int width, int height, std::uint8_t shade)
{
    return {.width = width, .height = height, .pixels = Bytes(static_cast<std::size_t>(width) * height, shade)};
}

void paste(LuminanceImage &page, const LuminanceImage &picture, int x, int y)
{
    for (int row = 0; row < picture.height; ++row) {
        const auto from = picture.pixels.begin() + std::ptrdiff_t{row} * picture.width;
        std::copy_n(from, picture.width, page.pixels.begin() + std::ptrdiff_t{y + row} * page.width + x);
    }
}

} // namespace countersign::testing
