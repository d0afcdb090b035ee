#include "core/qr/image_scaling.h"
#include "core/qr/qr_reader.h"
#include "tests/support/qr_drawing.h"

#include <QStringList>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;

namespace {

const QByteArray kAlice = "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example"_ba;
const QByteArray kBob = "otpauth://totp/Example:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Example"_ba;
const QByteArray kShop = "https://apps.apple.com/app/id388497605"_ba;

QList<QByteArray> textsOf(const std::vector<QrCode> &codes)
{
    QList<QByteArray> texts;
    for (const QrCode &code : codes) {
        // EXPOSE: made-up keys.
        const std::string_view text = code.text.exposeText();
        texts.append(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    }
    return texts;
}

LuminanceImage turned(const LuminanceImage &image)
{
    LuminanceImage result = blankPage(image.height, image.width);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x)
            result.pixels[static_cast<std::size_t>(x) * result.width + (image.height - 1 - y)] = image.at(x, y);
    }
    return result;
}

LuminanceImage withNoise(LuminanceImage image, int strength)
{
    std::mt19937 generator(11);
    std::uniform_int_distribution<int> noise(-strength, strength);
    for (std::uint8_t &pixel : image.pixels)
        pixel = static_cast<std::uint8_t>(std::clamp(pixel + noise(generator), 0, 255));
    return image;
}

/// A code of one and a half pixels a module: nothing sees it at its size.
LuminanceImage drawTinyCode(const QByteArray &text)
{
    return reduced(drawQrCode(text, 3), 2);
}

bool isNear(const QrPoint &point, int x, int y, int tolerance)
{
    return std::abs(point.x - x) <= tolerance && std::abs(point.y - y) <= tolerance;
}

} // namespace

class TestQrReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (drawQrCode("x"_ba, 1).width == 0)
            QSKIP("skipped: qrencode is not installed");
    }

    void readsACodeOnAPage_data()
    {
        QTest::addColumn<int>("pixelsPerModule");
        QTest::addColumn<bool>("dark");
        for (const int pixels : {1, 2, 3, 4, 6, 10, 20}) {
            QTest::addRow("%d pixels a module, light", pixels) << pixels << false;
            QTest::addRow("%d pixels a module, dark", pixels) << pixels << true;
        }
    }
    void readsACodeOnAPage()
    {
        QFETCH(int, pixelsPerModule);
        QFETCH(bool, dark);
        LuminanceImage page = blankPage(1200, 1000, 240);
        paste(page, drawQrCode(kAlice, pixelsPerModule), 100, 60);
        QCOMPARE(textsOf(readQrCodes(dark ? inverted(page) : page)), QList{kAlice});
    }

    void tellsWhereTheCodeIsInTheOriginalPicture_data()
    {
        QTest::addColumn<bool>("tiny");
        QTest::newRow("found at its size") << false;
        QTest::newRow("found enlarged") << true;
    }
    void tellsWhereTheCodeIsInTheOriginalPicture()
    {
        QFETCH(bool, tiny);
        const LuminanceImage code = tiny ? drawTinyCode(kAlice) : drawQrCode(kAlice, 5);
        LuminanceImage page = blankPage(900, 700);
        paste(page, code, 300, 200);
        const auto codes = readQrCodes(page);
        QCOMPARE(codes.size(), std::size_t(1));
        const int margin = tiny ? 6 : 20;
        const int far = code.width - margin;
        QVERIFY(isNear(codes[0].corners[0], 300 + margin, 200 + margin, margin / 2));
        QVERIFY(isNear(codes[0].corners[2], 300 + far, 200 + far, margin / 2));
    }

    void readsATurnedCode() { QCOMPARE(textsOf(readQrCodes(turned(drawQrCode(kAlice, 4)))), QList{kAlice}); }

    void readsALargeNoisyCode()
    {
        LuminanceImage page = blankPage(1600, 1200, 220);
        paste(page, drawQrCode(kAlice, 12), 40, 40);
        QCOMPARE(textsOf(readQrCodes(withNoise(std::move(page), 110))), QList{kAlice});
    }

    void readsSeveralCodesInReadingOrder()
    {
        LuminanceImage page = blankPage(1400, 1000);
        paste(page, drawQrCode(kBob, 4), 800, 90);
        paste(page, drawQrCode(kAlice, 4), 100, 110); // a little lower, but in the same line
        paste(page, drawQrCode(kShop, 4), 100, 600);
        QCOMPARE(textsOf(readQrCodes(page)), QList({kAlice, kBob, kShop}));
    }

    void readsLightAndDarkCodesOfOnePage()
    {
        LuminanceImage page = blankPage(1400, 600);
        paste(page, drawQrCode(kAlice, 4), 100, 100);
        paste(page, blankPage(600, 600, 20), 800, 0);
        paste(page, inverted(drawQrCode(kBob, 4)), 900, 100);
        QCOMPARE(textsOf(readQrCodes(page)), QList({kAlice, kBob}));
    }

    void goesOnAfterACodeThatIsNoAccount()
    {
        LuminanceImage page = blankPage(1400, 600);
        paste(page, drawQrCode(kShop, 6), 100, 100);
        paste(page, drawTinyCode(kAlice), 900, 160);
        QCOMPARE(textsOf(readQrCodes(page)), QList({kShop, kAlice}));
    }

    void givesATextOnceThoughItIsThereTwice()
    {
        LuminanceImage page = blankPage(1400, 600);
        paste(page, drawQrCode(kAlice, 4), 100, 100);
        paste(page, drawQrCode(kAlice, 4), 900, 100);
        QCOMPARE(textsOf(readQrCodes(page)), QList{kAlice});
        QCOMPARE(textsOf(readQrCodes(page, {.everyPlace = true})), QList({kAlice, kAlice}));
    }

    void keepsUtf8ThatDeclaresNoCharacterSet_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("Chinese") << u"otpauth://totp/观测云:运维?secret=JBSWY3DPEHPK3PXP"_s.toUtf8();
        QTest::newRow("Japanese") << u"otpauth://totp/例:ｱﾘｽ?secret=JBSWY3DPEHPK3PXP"_s.toUtf8();
        QTest::newRow("German") << u"otpauth://totp/Büro:Jörg?secret=JBSWY3DPEHPK3PXP"_s.toUtf8();
    }
    void keepsUtf8ThatDeclaresNoCharacterSet()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(textsOf(readQrCodes(drawQrCode(text, 4))), QList{text});
    }

    void findsNothingWhereThereIsNothing_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("page") << 800 << 600;
        QTest::newRow("one pixel") << 1 << 1;
        QTest::newRow("one line") << 3000 << 1;
        QTest::newRow("one column") << 1 << 3000;
        QTest::newRow("no pixels") << 0 << 0;
    }
    void findsNothingWhereThereIsNothing()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QVERIFY(readQrCodes(blankPage(width, height)).empty());
        QVERIFY(readQrCodes(withNoise(blankPage(width, height, 128), 127)).empty());
    }

    // Nothing to find, so that every version of ZXing goes through all passes.
    void stopsBetweenPassesWhenCancelled()
    {
        int asked = 0;
        QVERIFY(
            readQrCodes(blankPage(500, 500), {.effort = QrEffort::Thorough, .cancelled = [&] { return ++asked > 0; }})
                .empty());
        QCOMPARE(asked, 1);
    }

    void takesFewerPassesInAQuickReading()
    {
        const auto passes = [](QrEffort effort) {
            int asked = 0;
            (void)readQrCodes(blankPage(500, 500), {.effort = effort, .cancelled = [&] { return ++asked < 0; }});
            return asked;
        };
        QVERIFY(passes(QrEffort::Quick) < passes(QrEffort::Thorough));
    }
};

QTEST_GUILESS_MAIN(TestQrReader)
#include "tst_qr_reader.moc"
