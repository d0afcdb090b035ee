#include "tests/screens/sample_page.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace countersign::screens {

namespace {

constexpr QSize kMonitor(1920, 1080);
constexpr QSize kSmall(640, 360);

/// A line of text, as far as it is seen in small.
void drawLine(QPainter &painter, int x, int y, int width, const QColor &color)
{
    painter.fillRect(QRect(x, y, width, 10), color);
}

} // namespace

ScanPreview samplePreview(int sourceIndex, bool dark, const std::vector<QRect> &codes)
{
    QImage image(kSmall, QImage::Format_RGB32);
    image.fill(dark ? QColor(0x20, 0x24, 0x2c) : QColor(0x9f, 0xb4, 0xc8));
    QPainter painter(&image);
    painter.scale(static_cast<double>(kSmall.width()) / kMonitor.width(),
                  static_cast<double>(kSmall.height()) / kMonitor.height());
    const QColor paper = dark ? QColor(0x12, 0x14, 0x18) : QColor(Qt::white);
    const QColor ink = dark ? QColor(0xc8, 0xcc, 0xd4) : QColor(0x40, 0x44, 0x4c);
    const QColor pale = dark ? QColor(0x3a, 0x3f, 0x48) : QColor(0xd8, 0xdc, 0xe2);
    painter.fillRect(QRect(120, 60, 1680, 960), paper);
    painter.fillRect(QRect(120, 60, 1680, 60), pale);
    drawLine(painter, 220, 170, 700, ink);
    for (int line = 0; line < 6; ++line)
        drawLine(painter, 220, 220 + 36 * line, 1100 - 90 * (line % 3), pale);
    for (const QRect &code : codes)
        painter.fillRect(code.adjusted(-20, -20, 20, 20), QColor(222, 222, 222));
    return {u"Monitor %1"_s.arg(sourceIndex + 1), sourceIndex, kMonitor, image};
}

} // namespace countersign::screens
