#include "ui/scan/picture_pixels.h"

#include <QColor>
#include <QImage>
#include <QTest>

using namespace countersign;

class TestPicturePixels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRowsWithoutGaps()
    {
        QImage picture(3, 2, QImage::Format_RGB888); // its rows are padded to four bytes
        picture.fill(Qt::white);
        picture.setPixelColor(1, 1, QColor(10, 20, 30));
        const RgbImage image = pixelsOf(picture);
        QCOMPARE(image.width, 3);
        QCOMPARE(image.height, 2);
        QCOMPARE(image.pixels,
                 Bytes({255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 10, 20, 30, 255, 255, 255}));
    }

    void showsTheBackdropThroughTransparentPixels()
    {
        QImage picture(2, 1, QImage::Format_ARGB32);
        picture.fill(Qt::transparent);
        picture.setPixelColor(1, 0, QColor(255, 255, 255, 128));
        QCOMPARE(pixelsOf(picture, Backdrop::White).pixels, Bytes(6, 255));
        const Bytes onBlack = pixelsOf(picture, Backdrop::Black).pixels;
        QCOMPARE(onBlack[0], 0);
        QCOMPARE(onBlack[2], 0);
        QVERIFY(std::abs(onBlack[3] - 128) <= 1);
    }

    void givesNoPixelsForANullPicture() { QVERIFY(pixelsOf(QImage()).pixels.empty()); }
};

QTEST_GUILESS_MAIN(TestPicturePixels)
#include "tst_picture_pixels.moc"
