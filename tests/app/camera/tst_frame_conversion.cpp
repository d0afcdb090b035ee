#include "app/camera/frame_conversion.h"
#include "core/qr/qr_reader.h"
#include "tests/support/qr_drawing.h"
#include "ui/scan/camera_protocol.h"
#include "ui/scan/picture_pixels.h"

#include <QBuffer>
#include <QImage>
#include <QTest>
#include <QVideoFrame>
#include <QVideoFrameFormat>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;
using PixelFormat = QVideoFrameFormat::PixelFormat;

namespace {

constexpr QSize kSize(640, 480);
const QByteArray kAlice = "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example"_ba;

/// Grey, as in the first plane of NV12.
LuminanceImage page()
{
    LuminanceImage page = blankPage(kSize.width(), kSize.height(), 235);
    const LuminanceImage code = drawQrCode(kAlice, 4);
    if (!code.pixels.empty())
        paste(page, code, 100, 60);
    return page;
}

uchar greyAt(const LuminanceImage &image, int x, int y)
{
    return image
        .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)];
}

void fillPlanes(QVideoFrame &frame, const LuminanceImage &image, PixelFormat format)
{
    for (int y = 0; y < image.height; ++y) {
        uchar *line = frame.bits(0) + y * frame.bytesPerLine(0);
        for (int x = 0; x < image.width; ++x) {
            const uchar grey = greyAt(image, x, y);
            if (format == PixelFormat::Format_YUYV) {
                line[2 * x] = grey;
                line[2 * x + 1] = 128; // no colour
            } else if (format == PixelFormat::Format_UYVY) {
                line[2 * x] = 128;
                line[2 * x + 1] = grey;
            } else if (format == PixelFormat::Format_BGRX8888 || format == PixelFormat::Format_RGBX8888) {
                std::memset(line + 4 * x, grey, 4);
            } else {
                line[x] = grey;
            }
        }
    }
    for (int plane = 1; plane < frame.planeCount(); ++plane)
        std::memset(frame.bits(plane), 128, static_cast<std::size_t>(frame.mappedBytes(plane)));
}

QVideoFrame frameOf(const LuminanceImage &image, PixelFormat format)
{
    QVideoFrame frame(QVideoFrameFormat(QSize(image.width, image.height), format));
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    fillPlanes(frame, image, format);
    frame.unmap();
    return frame;
}

} // namespace

class TestFrameConversion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFormatsOfCameras_data()
    {
        QTest::addColumn<PixelFormat>("format");
        QTest::newRow("NV12") << PixelFormat::Format_NV12;
        QTest::newRow("NV21") << PixelFormat::Format_NV21;
        QTest::newRow("YUV420P") << PixelFormat::Format_YUV420P;
        QTest::newRow("YUYV") << PixelFormat::Format_YUYV;
        QTest::newRow("UYVY") << PixelFormat::Format_UYVY;
        QTest::newRow("BGRX") << PixelFormat::Format_BGRX8888;
        QTest::newRow("RGBX") << PixelFormat::Format_RGBX8888;
        QTest::newRow("grey") << PixelFormat::Format_Y8;
    }
    void readsTheFormatsOfCameras()
    {
        QFETCH(PixelFormat, format);
        if (drawQrCode(kAlice, 4).pixels.empty())
            QSKIP("skipped: not installed: qrencode");
        const QImage picture = pictureOf(frameOf(page(), format));
        QCOMPARE(picture.size(), kSize);
        QCOMPARE(picture.format(), QImage::Format_RGB888);
        const auto codes = readQrCodes(pixelsOf(picture));
        QCOMPARE(codes.size(), std::size_t(1));
        // EXPOSE: a made-up key.
        QCOMPARE(QByteArray::fromStdString(std::string(codes.front().text.exposeText())), kAlice);
    }

    void makesLargeFramesSmaller()
    {
        const QImage picture = pictureOf(frameOf(blankPage(3840, 2160), PixelFormat::Format_NV12));
        QCOMPARE(picture.size(), QSize(kMaxFrameWidth, 720));
        QVERIFY(!encodeFrame(picture).isEmpty());
    }

    void givesNothingForNoFrame() { QVERIFY(pictureOf(QVideoFrame()).isNull()); }
};

QTEST_MAIN(TestFrameConversion)
#include "tst_frame_conversion.moc"
