#include "core/qr/image_filters.h"

#include <QTest>

using namespace countersign;

class TestImageFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsOutAPart()
    {
        RgbImage image{.width = 3, .height = 2, .pixels = {}};
        for (std::uint8_t i = 0; i < 18; ++i)
            image.pixels.push_back(i);
        const RgbImage part = cut(image, {.x = 1, .y = 1, .width = 2, .height = 1});
        QCOMPARE(part.width, 2);
        QCOMPARE(part.height, 1);
        QCOMPARE(part.pixels, Bytes({12, 13, 14, 15, 16, 17}));
    }

    void exchangesLeftAndRight()
    {
        QCOMPARE(mirrored({.width = 3, .height = 2, .pixels = {1, 2, 3, 4, 5, 6}}).pixels, Bytes({3, 2, 1, 6, 5, 4}));
    }

    void takesTheMeanOfASquare()
    {
        const LuminanceImage image{.width = 3, .height = 3, .pixels = {0, 0, 0, 0, 90, 0, 0, 0, 0}};
        QCOMPARE(blurred(image, 0).pixels, image.pixels);
        QCOMPARE(blurred(image, 1).pixels, Bytes(9, 10));
        // The edge is repeated: the corner counts four times in its own square.
        const LuminanceImage corner{.width = 3, .height = 3, .pixels = {90, 0, 0, 0, 0, 0, 0, 0, 0}};
        QCOMPARE(blurred(corner, 1).pixels, Bytes({40, 20, 0, 20, 10, 0, 0, 0, 0}));
        QVERIFY(blurred({}, 3).pixels.empty());
        QCOMPARE(blurred({.width = 1, .height = 1, .pixels = {7}}, 50).pixels, Bytes{7});
    }

    void separatesDarkFromLightOnAGradient()
    {
        LuminanceImage image{.width = 60, .height = 1, .pixels = {}};
        for (int x = 0; x < 60; ++x) // stripes of 3 pixels, 20 lighter and darker than a slope
            image.pixels.push_back(static_cast<std::uint8_t>(30 + 3 * x + (x / 3 % 2 ? 20 : -20)));
        const LuminanceImage result = thresholded(image, 5);
        for (int x = 6; x < 54; ++x)
            QCOMPARE(result.at(x, 0), x / 3 % 2 ? 255 : 0);
    }

    void tellsColoursOfTheSameLuminanceApart()
    {
        RgbImage image{.width = 20, .height = 20, .pixels = {}};
        for (int i = 0; i < 400; ++i) {
            const bool red = i % 20 / 2 % 2;
            image.pixels.insert(image.pixels.end(), {std::uint8_t(red ? 208 : 0), std::uint8_t(red ? 0 : 106), 0});
        }
        const LuminanceImage result = alongPrincipalColor(image);
        QCOMPARE(std::abs(result.at(9, 9) - result.at(11, 9)), 255);
        QCOMPARE(result.at(9, 9), result.at(8, 12));
    }

    void takesPicturesOfOneColourAndNone()
    {
        QVERIFY(alongPrincipalColor({}).pixels.empty());
        QCOMPARE(alongPrincipalColor({.width = 2, .height = 1, .pixels = Bytes(6, 80)}).pixels.size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestImageFilters)
#include "tst_image_filters.moc"
