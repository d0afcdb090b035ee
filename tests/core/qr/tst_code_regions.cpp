#include "core/qr/code_regions.h"
#include "core/qr/image_scaling.h"
#include "tests/support/qr_drawing.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace countersign::testing;

namespace {

/// `grey` with black drawn in one colour and white in the other.
RgbImage colored(const LuminanceImage &grey, std::array<std::uint8_t, 3> dark = {0, 0, 0},
                 std::array<std::uint8_t, 3> light = {255, 255, 255})
{
    RgbImage image{.width = grey.width, .height = grey.height, .pixels = {}};
    for (const std::uint8_t pixel : grey.pixels) {
        for (std::size_t c = 0; c < 3; ++c)
            image.pixels.push_back(static_cast<std::uint8_t>((dark[c] * (255 - pixel) + light[c] * pixel) / 255));
    }
    return image;
}

bool holds(const PixelRect &outer, const PixelRect &inner)
{
    return outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.x + inner.width
        && outer.y + outer.height >= inner.y + inner.height;
}

} // namespace

class TestCodeRegions : public QObject
{
    Q_OBJECT

    const QByteArray m_text = "otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example";

private Q_SLOTS:
    void initTestCase()
    {
        if (drawQrCode(m_text, 1).pixels.empty())
            QSKIP("qrencode is missing");
    }

    void findsCodesOfAllSizes_data()
    {
        QTest::addColumn<int>("pixelsPerModule");
        for (const int pixels : {1, 2, 4, 8, 16, 30})
            QTest::addRow("%d pixels a module", pixels) << pixels;
    }
    void findsCodesOfAllSizes()
    {
        QFETCH(int, pixelsPerModule);
        const LuminanceImage code = drawQrCode(m_text, pixelsPerModule);
        LuminanceImage page = blankPage(1700, 1600, 245);
        paste(page, code, 200, 150);
        const int quiet = 4 * pixelsPerModule;
        const PixelRect wanted{200 + quiet, 150 + quiet, code.width - 2 * quiet, code.height - 2 * quiet};
        const auto regions = findCodeRegions(colored(page));
        const auto region = std::ranges::find_if(regions, [&](const PixelRect &rect) { return holds(rect, wanted); });
        QVERIFY(region != regions.end());
        QVERIFY(region->width < 2 * code.width + 100);
    }

    void findsColoursThatTheEyesLuminanceTakesForOne()
    {
        LuminanceImage page = blankPage(900, 700, 255);
        paste(page, drawQrCode(m_text, 4), 300, 200);
        const RgbImage image = colored(page, {208, 0, 0}, {0, 106, 0});
        const LuminanceImage grey = luminanceOf(image);
        QVERIFY(std::ranges::max(grey.pixels) - std::ranges::min(grey.pixels) < 2);
        QVERIFY(findCodeRegions(colored(grey)).empty());
        QVERIFY(!findCodeRegions(image).empty());
    }

    void staysInsideThePicture()
    {
        const LuminanceImage code = drawQrCode(m_text, 6);
        const PixelRect whole{0, 0, code.width, code.height};
        const auto regions = findCodeRegions(colored(code));
        QVERIFY(!regions.empty());
        for (const PixelRect &region : regions)
            QVERIFY(holds(whole, region));
    }

    void passesOverLinesAndPlainAreas()
    {
        LuminanceImage page = blankPage(900, 700, 255);
        for (int y = 100; y < 600; y += 9)
            paste(page, blankPage(800, 2, 0), 50, y);
        QVERIFY(findCodeRegions(colored(page)).empty());
    }

    void takesPicturesOfEverySmallSize()
    {
        QRandomGenerator random(4);
        for (int width = 0; width < 40; ++width) {
            for (int height = 0; height < 40; ++height) {
                RgbImage image{.width = width, .height = height, .pixels = Bytes(std::size_t(3) * width * height)};
                for (std::uint8_t &byte : image.pixels)
                    byte = static_cast<std::uint8_t>(random.bounded(256));
                for (const PixelRect &region : findCodeRegions(image))
                    QVERIFY(holds({0, 0, width, height}, region));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCodeRegions)
#include "tst_code_regions.moc"
