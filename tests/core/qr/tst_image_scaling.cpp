#include "core/qr/image_scaling.h"

#include <QTest>

using namespace countersign;

class TestImageScaling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void invertsEveryPixel()
    {
        const LuminanceImage image = inverted({.width = 3, .height = 1, .pixels = {0, 100, 255}});
        QCOMPARE(image.pixels, Bytes({255, 155, 0}));
    }

    void enlargesBetweenPixelCentres()
    {
        const LuminanceImage image = enlarged({.width = 2, .height = 1, .pixels = {0, 200}}, 2);
        QCOMPARE(image.width, 4);
        QCOMPARE(image.height, 2);
        QCOMPARE(image.pixels, Bytes({0, 50, 150, 200, 0, 50, 150, 200}));
    }

    void enlargesThreefoldWithTheOriginalInTheMiddle()
    {
        const LuminanceImage image = enlarged({.width = 2, .height = 2, .pixels = {0, 90, 90, 180}}, 3);
        QCOMPARE(image.width, 6);
        QCOMPARE(image.at(1, 1), 0);
        QCOMPARE(image.at(4, 1), 90);
        QCOMPARE(image.at(4, 4), 180);
        QCOMPARE(image.at(5, 5), 180);
    }

    void reducesToMeansAndDropsWhatIsLeftOver()
    {
        const LuminanceImage image
            = reduced(LuminanceImage{.width = 3, .height = 2, .pixels = {0, 100, 9, 200, 100, 9}}, 2);
        QCOMPARE(image.width, 1);
        QCOMPARE(image.height, 1);
        QCOMPARE(image.pixels, Bytes({100}));
    }

    void reducesEachColourByItself()
    {
        const RgbImage image
            = reduced(RgbImage{.width = 2, .height = 2, .pixels = {0, 8, 4, 0, 8, 8, 100, 8, 4, 100, 8, 8}}, 2);
        QCOMPARE(image.width, 1);
        QCOMPARE(image.height, 1);
        QCOMPARE(image.pixels, Bytes({50, 8, 6}));
    }
};

QTEST_GUILESS_MAIN(TestImageScaling)
#include "tst_image_scaling.moc"
