#include "core/qr/rgb_image.h"

#include <QTest>

using namespace countersign;

class TestRgbImage : public QObject
{
    Q_OBJECT

    const RgbImage m_image{
        .width = 5, .height = 1, .pixels = {0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255}};

private Q_SLOTS:
    void weighsColoursAsTheEyeDoes() { QCOMPARE(luminanceOf(m_image).pixels, Bytes({0, 255, 76, 149, 28})); }

    void takesOneColour()
    {
        const LuminanceImage green = channelOf(m_image, ColorChannel::Green);
        QCOMPARE(green.width, 5);
        QCOMPARE(green.height, 1);
        QCOMPARE(green.pixels, Bytes({0, 255, 0, 255, 0}));
        QCOMPARE(channelOf(m_image, ColorChannel::Blue).pixels, Bytes({0, 255, 0, 0, 255}));
    }
};

QTEST_GUILESS_MAIN(TestRgbImage)
#include "tst_rgb_image.moc"
