#include "ui/scan/scan_protocol.h"

#include <QTest>

#include <random>

using namespace countersign;

namespace {

ScanAnswer sampleAnswer()
{
    ScanAnswer answer;
    answer.sources = {"HDMI-1", "观测云.png"};
    answer.codes.push_back(
        {.source = 1, .area = {-3, 20, 300, 400}, .text = SecretBytes::fromText("otpauth://totp/x")});
    answer.codes.push_back({.source = 0, .area = {}, .text = SecretBytes()});
    answer.errors.push_back({.code = ErrorCode::PictureTooLarge, .where = "bomb.png"});
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
        bytes[3] = '2';
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
