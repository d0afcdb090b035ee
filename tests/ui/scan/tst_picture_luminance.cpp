#include "ui/scan/picture_luminance.h"

#include <QColor>
#include <QImage>
#include <QTest>

using namespace countersign;

class TestPictureLuminance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRowsWithoutGaps()
    {
        QImage picture(3, 2, QImage::Format_RGB888); // its rows are padded to four bytes
        picture.fill(Qt::white);
        picture.setPixelColor(1, 1, Qt::black);
        const LuminanceImage image = luminanceOf(picture);
        QCOMPARE(image.width, 3);
        QCOMPARE(image.height, 2);
        QCOMPARE(image.pixels, Bytes({255, 255, 255, 255, 0, 255}));
    }

    void showsTheBackdropThroughTransparentPixels()
    {
        QImage picture(2, 1, QImage::Format_ARGB32);
        picture.fill(Qt::transparent);
        picture.setPixelColor(1, 0, QColor(255, 255, 255, 128));
        QCOMPARE(luminanceOf(picture, Backdrop::White).pixels, Bytes({255, 255}));
        const Bytes onBlack = luminanceOf(picture, Backdrop::Black).pixels;
        QCOMPARE(onBlack[0], 0);
        QVERIFY(std::abs(onBlack[1] - 128) <= 1);
    }

    void givesNoPixelsForANullPicture() { QVERIFY(luminanceOf(QImage()).pixels.empty()); }
};

QTEST_GUILESS_MAIN(TestPictureLuminance)
#include "tst_picture_luminance.moc"
