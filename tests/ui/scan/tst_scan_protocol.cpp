#include "ui/scan/scan_protocol.h"

#include <QTest>

#include <random>

using namespace countersign;

namespace {

RgbImage pictureOf(int width, int height)
{
    return {.width = width, .height = height, .pixels = Bytes(std::size_t{3} * width * height, 200)};
}

/// A picture of 2 × 1 pixels for a source of 4 × 2.
ScanAnswer::Preview previewOf(std::uint32_t source)
{
    return {.source = source,
            .sourceWidth = 4,
            .sourceHeight = 2,
            .image = {.width = 2, .height = 1, .pixels = {1, 2, 3, 4, 5, 6}}};
}

ScanAnswer sampleAnswer()
{
    ScanAnswer answer;
    answer.sources = {"HDMI-1", "观测云.png"};
    answer.codes.push_back(
        {.source = 1, .area = {-3, 20, 300, 400}, .text = SecretBytes::fromText("otpauth://totp/x")});
    answer.codes.push_back({.source = 0, .area = {}, .text = SecretBytes()});
    answer.errors.push_back({.code = ErrorCode::PictureTooLarge, .where = "bomb.png"});
    answer.previews.push_back(previewOf(1));
    return answer;
}

Bytes encoded(const ScanAnswer &answer)
{
    const SecretBytes bytes = encodeScanAnswer(answer);
    // EXPOSE: made-up texts.
    return {bytes.expose().begin(), bytes.expose().end()};
}

} // namespace

class TestScanProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAnAnswerBack()
    {
        const ScanAnswer before = sampleAnswer();
        const auto after = decodeScanAnswer(encoded(before));
        QVERIFY(after);
        QCOMPARE(after->sources, before.sources);
        QCOMPARE(after->errors, before.errors);
        QCOMPARE(after->codes.size(), before.codes.size());
        for (std::size_t i = 0; i < before.codes.size(); ++i) {
            QCOMPARE(after->codes[i].source, before.codes[i].source);
            QCOMPARE(after->codes[i].area, before.codes[i].area);
            QVERIFY(after->codes[i].text == before.codes[i].text);
        }
        QCOMPARE(after->previews.size(), std::size_t(1));
        QCOMPARE(after->previews[0].source, 1U);
        QCOMPARE(after->previews[0].sourceWidth, 4);
        QCOMPARE(after->previews[0].sourceHeight, 2);
        QCOMPARE(after->previews[0].image.width, 2);
        QCOMPARE(after->previews[0].image.height, 1);
        QCOMPARE(after->previews[0].image.pixels, before.previews[0].image.pixels);
    }

    void givesAnEmptyAnswerBack()
    {
        const auto answer = decodeScanAnswer(encoded({}));
        QVERIFY(answer);
        QVERIFY(answer->codes.empty() && answer->errors.empty());
    }

    void turnsErrorsThatAHelperHasNoBusinessWithIntoItsFailure()
    {
        ScanAnswer answer;
        answer.errors.push_back({.code = ErrorCode::WrongSecret});
        QCOMPARE(decodeScanAnswer(encoded(answer))->errors[0].code, ErrorCode::ScanHelperFailed);
    }

    void refusesEveryTruncatedAnswer()
    {
        const Bytes bytes = encoded(sampleAnswer());
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const auto answer = decodeScanAnswer(ByteView(bytes).first(size));
            QVERIFY2(!answer, qPrintable(QString::number(size)));
            QCOMPARE(answer.error().code, ErrorCode::ScanHelperFailed);
        }
    }

    void refusesWhatFollowsTheEnd()
    {
        Bytes bytes = encoded(sampleAnswer());
        bytes.push_back(0);
        QVERIFY(!decodeScanAnswer(bytes));
    }

    void refusesAnotherVersion()
    {
        Bytes bytes = encoded(sampleAnswer());
        bytes[3] = '1';
        QVERIFY(!decodeScanAnswer(bytes));
    }

    void refusesACodeOfAnUnknownSource()
    {
        ScanAnswer answer = sampleAnswer();
        answer.codes[0].source = 2;
        QVERIFY(!decodeScanAnswer(encoded(answer)));
    }

    void refusesTextsThatAreTooLongOrNoUtf8()
    {
        ScanAnswer answer = sampleAnswer();
        answer.codes[0].text = SecretBytes(16 * 1024 + 1);
        QVERIFY(!decodeScanAnswer(encoded(answer)));
        answer.codes[0].text = SecretBytes(16 * 1024);
        QVERIFY(decodeScanAnswer(encoded(answer)));
        answer.codes[0].text = SecretBytes::fromText("\xff\xfe");
        QVERIFY(!decodeScanAnswer(encoded(answer)));
        answer = sampleAnswer();
        answer.sources[0] = "\xc0\x80";
        QVERIFY(!decodeScanAnswer(encoded(answer)));
    }

    void refusesAPreviewOutOfBounds_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("sourceWidth");
        QTest::addColumn<int>("sourceHeight");
        QTest::addColumn<bool>("isFine");
        QTest::newRow("the largest") << 640 << 400 << 8000 << 8000 << true;
        QTest::newRow("the smallest") << 1 << 1 << 1 << 1 << true;
        QTest::newRow("not reduced") << 300 << 200 << 300 << 200 << true;
        QTest::newRow("too wide") << 641 << 1 << 1920 << 1080 << false;
        QTest::newRow("too high") << 1 << 401 << 1920 << 1080 << false;
        QTest::newRow("no column") << 0 << 100 << 1920 << 1080 << false;
        QTest::newRow("no line") << 100 << 0 << 1920 << 1080 << false;
        QTest::newRow("wider than its source") << 301 << 200 << 300 << 200 << false;
        QTest::newRow("higher than its source") << 300 << 201 << 300 << 200 << false;
        QTest::newRow("source too large") << 640 << 400 << 8001 << 8000 << false;
        QTest::newRow("source beyond all numbers") << 640 << 400 << -1 << -1 << false;
    }
    void refusesAPreviewOutOfBounds()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, sourceWidth);
        QFETCH(int, sourceHeight);
        QFETCH(bool, isFine);
        ScanAnswer answer = sampleAnswer();
        answer.previews[0] = {
            .source = 0, .sourceWidth = sourceWidth, .sourceHeight = sourceHeight, .image = pictureOf(width, height)};
        QCOMPARE(bool(decodeScanAnswer(encoded(answer))), isFine);
    }

    void refusesAPreviewWithOtherPixelsThanItSays()
    {
        ScanAnswer answer = sampleAnswer();
        answer.previews[0].image.pixels.pop_back();
        QVERIFY(!decodeScanAnswer(encoded(answer)));
        answer.previews[0].image.pixels.resize(7);
        QVERIFY(!decodeScanAnswer(encoded(answer)));
        answer.previews[0].image.pixels.clear();
        QVERIFY(!decodeScanAnswer(encoded(answer)));
    }

    void refusesAPreviewOfAnUnknownSource()
    {
        ScanAnswer answer = sampleAnswer();
        answer.previews[0].source = 2;
        QVERIFY(!decodeScanAnswer(encoded(answer)));
    }

    void refusesTwoPreviewsOfOneSource()
    {
        ScanAnswer answer = sampleAnswer();
        answer.previews.push_back(previewOf(0));
        QVERIFY(decodeScanAnswer(encoded(answer)));
        answer.previews.push_back(previewOf(1));
        QVERIFY(!decodeScanAnswer(encoded(answer)));
    }

    void refusesTooManyPreviews()
    {
        ScanAnswer answer;
        answer.sources = {"1", "2", "3", "4", "5"};
        for (std::uint32_t source = 0; source < 4; ++source)
            answer.previews.push_back(previewOf(source));
        QVERIFY(decodeScanAnswer(encoded(answer)));
        answer.previews.push_back(previewOf(4));
        QVERIFY(!decodeScanAnswer(encoded(answer)));
    }

    void hasRoomForTheLargestPreviews()
    {
        ScanAnswer answer;
        answer.sources = {"1", "2", "3", "4"};
        for (std::uint32_t source = 0; source < 4; ++source)
            answer.previews.push_back(
                {.source = source, .sourceWidth = 3840, .sourceHeight = 2400, .image = pictureOf(640, 400)});
        for (std::uint32_t code = 0; code < 64; ++code)
            answer.codes.push_back({.source = code % 4, .area = {}, .text = SecretBytes(16 * 1024)});
        const auto after = decodeScanAnswer(encoded(answer));
        QVERIFY(after);
        QCOMPARE(after->previews.size(), std::size_t(4));
        QCOMPARE(after->codes.size(), std::size_t(64));
    }

    void survivesGarbage()
    {
        std::mt19937 generator(5);
        const Bytes good = encoded(sampleAnswer());
        for (int round = 0; round < 20'000; ++round) {
            Bytes bytes = good;
            for (std::uint32_t changes = 1 + generator() % 4; changes > 0; --changes)
                bytes[generator() % bytes.size()] = static_cast<std::uint8_t>(generator());
            const auto answer = decodeScanAnswer(bytes);
            QVERIFY(answer || answer.error().code == ErrorCode::ScanHelperFailed);
        }
    }

    void givesAPictureBack()
    {
        const RgbImage before{.width = 2, .height = 1, .pixels = {1, 2, 3, 4, 5, 6}};
        const auto after = decodePicture(encodePicture(before));
        QVERIFY(after);
        QCOMPARE(after->width, 2);
        QCOMPARE(after->height, 1);
        QCOMPARE(after->pixels, before.pixels);
    }

    void refusesPicturesThatAreNone()
    {
        const Bytes good = encodePicture({.width = 2, .height = 1, .pixels = {1, 2, 3, 4, 5, 6}});
        for (std::size_t size = 0; size < good.size(); ++size)
            QCOMPARE(decodePicture(ByteView(good).first(size)).error().code, ErrorCode::PictureUnreadable);
        QCOMPARE(decodePicture(encodePicture({})).error().code, ErrorCode::PictureUnreadable);
    }

    void refusesALargePictureBeforeItLooksAtPixels()
    {
        const Bytes bytes = encodePicture({.width = 8001, .height = 8000, .pixels = {}});
        QCOMPARE(decodePicture(bytes).error().code, ErrorCode::PictureTooLarge);
    }
};

QTEST_GUILESS_MAIN(TestScanProtocol)
#include "tst_scan_protocol.moc"
