#include "app/scan/preview.h"
#include "core/qr/image_scaling.h"
#include "tests/support/qr_drawing.h"
#include "ui/scan/scan_protocol.h"

#include <QElapsedTimer>
#include <QImage>
#include <QTest>
#include <QTransform>

#include <algorithm>
#include <cstdio>
#include <limits>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;

namespace {

const QByteArray kAlice = "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example"_ba;
const QByteArray kBob = "otpauth://totp/Example:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Example"_ba;

RgbImage coloured(const LuminanceImage &grey)
{
    RgbImage image{.width = grey.width, .height = grey.height, .pixels = Bytes(3 * grey.pixels.size())};
    std::uint8_t *out = image.pixels.data();
    for (const std::uint8_t pixel : grey.pixels)
        out = std::fill_n(out, 3, pixel);
    return image;
}

LuminanceImage rotated(const LuminanceImage &code, double degrees)
{
    const QImage upright(code.pixels.data(), code.width, code.height, code.width, QImage::Format_Grayscale8);
    QImage turned = upright.convertToFormat(QImage::Format_ARGB32)
                        .transformed(QTransform().rotate(degrees), Qt::SmoothTransformation);
    LuminanceImage result{.width = turned.width(), .height = turned.height(), .pixels = {}};
    for (int y = 0; y < turned.height(); ++y) {
        for (int x = 0; x < turned.width(); ++x) {
            const QRgb pixel = turned.pixel(x, y);
            result.pixels.push_back(static_cast<std::uint8_t>(qAlpha(pixel) < 128 ? 255 : qGray(pixel)));
        }
    }
    return result;
}

std::vector<CodeArea> areasOn(const RgbImage &picture)
{
    std::vector<CodeArea> areas;
    for (const QrCode &code : readQrCodes(picture, {.everyPlace = true}))
        areas.push_back(areaOf(code));
    return areas;
}

/// Also in half and double the size, which may suit the reader better.
bool isReadable(const RgbImage &picture)
{
    const LuminanceImage grey = luminanceOf(picture);
    return !readQrCodes(picture).empty() || !readQrCodes(enlarged(grey, 2), {QrEffort::Quick}).empty()
        || !readQrCodes(reduced(grey, 2)).empty();
}

bool isSomewhereDark(const RgbImage &picture)
{
    return std::ranges::any_of(picture.pixels, [](std::uint8_t value) { return value < 100; });
}

} // namespace

class TestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (drawQrCode("x"_ba, 1).width == 0)
            QSKIP("skipped: qrencode is not installed");
    }

    void fitsAndKeepsProportions_data()
    {
        QTest::addColumn<QSize>("source");
        QTest::addColumn<QSize>("preview");
        QTest::newRow("1080p") << QSize(1920, 1080) << QSize(640, 360);
        QTest::newRow("4K") << QSize(3840, 2160) << QSize(640, 360);
        QTest::newRow("an old laptop") << QSize(1366, 768) << QSize(455, 256);
        QTest::newRow("upright") << QSize(1080, 1920) << QSize(216, 384);
        QTest::newRow("as it is") << QSize(640, 400) << QSize(640, 400);
        QTest::newRow("a little wider") << QSize(641, 400) << QSize(320, 200);
        QTest::newRow("one pixel") << QSize(1, 1) << QSize(1, 1);
        QTest::newRow("too thin") << QSize(3, 4000) << QSize();
    }
    void fitsAndKeepsProportions()
    {
        QFETCH(QSize, source);
        QFETCH(QSize, preview);
        const auto image = previewOf(coloured(blankPage(source.width(), source.height(), 235)), {});
        QCOMPARE(image.has_value(), preview.isValid());
        if (image)
            QCOMPARE(QSize(image->width, image->height), preview);
    }

    void hidesCodes_data()
    {
        QTest::addColumn<QSize>("page");
        QTest::addColumn<int>("pixelsPerModule");
        QTest::addColumn<double>("degrees");
        QTest::addColumn<int>("copies");
        QTest::newRow("on 1080p") << QSize(1920, 1080) << 6 << 0. << 1;
        QTest::newRow("not reduced") << QSize(640, 400) << 4 << 0. << 1;
        QTest::newRow("all of the picture") << QSize(400, 400) << 8 << 0. << 1;
        QTest::newRow("turned a little") << QSize(700, 600) << 8 << 7. << 1;
        QTest::newRow("turned by 30 degrees") << QSize(640, 400) << 4 << 30. << 1;
        QTest::newRow("turned by 45 degrees") << QSize(800, 500) << 6 << 45. << 1;
        QTest::newRow("upside down") << QSize(800, 500) << 6 << 180. << 1;
        QTest::newRow("two equal ones") << QSize(1000, 600) << 7 << 0. << 2;
        QTest::newRow("three equal ones") << QSize(640, 400) << 3 << 0. << 3;
        QTest::newRow("six equal ones, of fine modules") << QSize(1600, 900) << 3 << 0. << 6;
        QTest::newRow("two equal turned ones") << QSize(1000, 600) << 6 << 20. << 2;
    }
    void hidesCodes()
    {
        QFETCH(QSize, page);
        QFETCH(int, pixelsPerModule);
        QFETCH(double, degrees);
        QFETCH(int, copies);
        const LuminanceImage code = rotated(drawQrCode(kAlice, pixelsPerModule), degrees);
        LuminanceImage grey = blankPage(page.width(), page.height());
        const int space = page.width() / copies;
        QVERIFY(code.width <= space && code.height <= grey.height);
        for (int copy = 0; copy < copies; ++copy)
            paste(grey, code, copy * space + (space - code.width) / 2, (grey.height - code.height) / 2);
        const RgbImage picture = coloured(grey);
        const std::vector<CodeArea> areas = areasOn(picture);
        QVERIFY(areas.size() >= std::size_t(copies));
        const auto preview = previewOf(picture, areas);
        QVERIFY(preview);
        QVERIFY(!isReadable(*preview));
        QVERIFY(!isSomewhereDark(*preview)); // nothing of the code looks out
    }

    void showsThePageAroundTheCode()
    {
        LuminanceImage grey = blankPage(1280, 800);
        paste(grey, blankPage(400, 200, 40), 40, 40);
        paste(grey, drawQrCode(kAlice, 6), 800, 400);
        const RgbImage picture = coloured(grey);
        const auto preview = previewOf(picture, areasOn(picture));
        QVERIFY(preview);
        const LuminanceImage seen = luminanceOf(*preview);
        QCOMPARE(seen.at(100, 50), std::uint8_t(40));
        QCOMPARE(seen.at(600, 50), std::uint8_t(255));
    }

    void hidesWhatWasNotToldOf()
    {
        LuminanceImage grey = blankPage(640, 400);
        paste(grey, drawQrCode(kAlice, 4), 20, 20);
        paste(grey, drawQrCode(kBob, 4), 360, 20);
        const auto preview = previewOf(coloured(grey), {});
        QVERIFY(preview);
        QVERIFY(!isReadable(*preview));
        QVERIFY(!isSomewhereDark(*preview));
    }

    void hidesEqualOnesThatWereNotToldOf()
    {
        LuminanceImage grey = blankPage(640, 400);
        const LuminanceImage code = drawQrCode(kAlice, 3);
        QVERIFY(code.width * 4 <= grey.width);
        for (int number = 0; number < 4; ++number)
            paste(grey, code, number * code.width, 20);
        const auto preview = previewOf(coloured(grey), {});
        QVERIFY(preview);
        QVERIFY(!isReadable(*preview));
    }

    void survivesCornersOutsideThePicture()
    {
        constexpr int kLeast = std::numeric_limits<int>::min();
        constexpr int kMost = std::numeric_limits<int>::max();
        const RgbImage page = coloured(blankPage(1000, 500, 0));
        QCOMPARE(previewOf(page, {{kLeast, kLeast, kMost, kMost}})->pixels, coloured(blankPage(500, 250, 222)).pixels);
        for (const CodeArea &area : {CodeArea{kMost, kMost, kMost, kMost}, CodeArea{kLeast, kLeast, kLeast, kLeast},
                                     CodeArea{kMost, kMost, kLeast, kLeast}})
            QVERIFY(previewOf(page, {area}));
    }

    void tellsWhatItCosts()
    {
        LuminanceImage grey = blankPage(1920, 1080, 235);
        paste(grey, drawQrCode(kAlice, 6), 700, 300);
        const RgbImage picture = coloured(grey);
        const std::vector<CodeArea> areas = areasOn(picture);
        constexpr int kRounds = 3;
        QElapsedTimer timer;
        timer.start();
        for (int round = 0; round < kRounds; ++round)
            QVERIFY(previewOf(picture, areas));
        std::printf("figure: the preview of a 1080p page with a code: %.1f ms\n",
                    static_cast<double>(timer.nsecsElapsed()) / 1e6 / kRounds);
    }
};

QTEST_GUILESS_MAIN(TestPreview)
#include "tst_preview.moc"
