#include "tests/support/qr_drawing.h"
#include "ui/scan/scan_client.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;

namespace {

const QByteArray kAlice = "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example"_ba;
const QByteArray kBob = "otpauth://totp/Example:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Example"_ba;

QString helperPath()
{
    return qEnvironmentVariable("COUNTERSIGN_BUILD_BIN") + u"/countersign-scan"_s;
}

QImage pictureOf(const LuminanceImage &image)
{
    return QImage(image.pixels.data(), image.width, image.height, image.width, QImage::Format_Grayscale8).copy();
}

QImage pageWith(const QByteArray &text, int pixelsPerModule = 4)
{
    LuminanceImage page = blankPage(800, 600, 235);
    paste(page, drawQrCode(text, pixelsPerModule), 120, 90);
    return pictureOf(page);
}

QByteArray textOf(const FoundCode &code)
{
    // EXPOSE: made-up keys.
    const std::string_view text = code.text.exposeText();
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QList<QByteArray> textsOf(const ScanOutcome &outcome)
{
    QList<QByteArray> texts;
    for (const FoundCode &code : outcome.codes)
        texts.append(textOf(code));
    return texts;
}

/// A chunk of a PNG file.
QByteArray pngChunk(const QByteArray &content)
{
    quint32 crc = ~0U;
    for (const char c : content) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320U : 0U);
    }
    QByteArray chunk(8, '\0');
    qToBigEndian(static_cast<quint32>(content.size() - 4), chunk.data()); // its type does not count
    qToBigEndian(~crc, chunk.data() + 4);
    return chunk.insert(4, content);
}

/// A PNG file that claims this size and holds no pixels.
QByteArray hollowPng(quint32 width, quint32 height)
{
    QByteArray size(8, '\0');
    qToBigEndian(width, size.data());
    qToBigEndian(height, size.data() + 4);
    return "\x89PNG\r\n\x1a\n" + pngChunk("IHDR" + size + QByteArray("\x08\x02\x00\x00\x00", 5)) + pngChunk("IDAT");
}

} // namespace

class TestScanFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        if (drawQrCode("x"_ba, 1).width == 0)
            QSKIP("skipped: qrencode is not installed");
    }

    void readsPicturesByContent_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QString>("name");
        QTest::newRow("PNG") << "png"_ba << u"page.png"_s;
        QTest::newRow("JPEG") << "jpeg"_ba << u"page.jpg"_s;
        QTest::newRow("WebP") << "webp"_ba << u"page.webp"_s;
        QTest::newRow("PNG with the name of a JPEG") << "png"_ba << u"page.jpg"_s;
        QTest::newRow("JPEG with the name of a text") << "jpeg"_ba << u"page.txt"_s;
        QTest::newRow("WebP without an ending") << "webp"_ba << u"page"_s;
        QTest::newRow("a name in another script") << "png"_ba << u"绑定 页面.png"_s;
    }
    void readsPicturesByContent()
    {
        QFETCH(QByteArray, format);
        QFETCH(QString, name);
        QVERIFY(pageWith(kAlice).save(m_folder.filePath(name), format.constData()));
        const ScanOutcome outcome = scanFiles({name});
        QCOMPARE(textsOf(outcome), QList{kAlice});
        QVERIFY(outcome.errors.empty());
        QCOMPARE(outcome.codes[0].source, name);
        QVERIFY(QRect(120, 90, 300, 300).contains(outcome.codes[0].area));
    }

    void readsThroughJpegNoise_data()
    {
        QTest::addColumn<int>("pixelsPerModule");
        QTest::addColumn<int>("quality");
        QTest::newRow("2 pixels, quality 60") << 2 << 60;
        QTest::newRow("3 pixels, quality 25") << 3 << 25;
        QTest::newRow("8 pixels, quality 5") << 8 << 5;
    }
    void readsThroughJpegNoise()
    {
        QFETCH(int, pixelsPerModule);
        QFETCH(int, quality);
        QVERIFY(pageWith(kAlice, pixelsPerModule).save(m_folder.filePath(u"noisy.jpg"_s), "jpeg", quality));
        QCOMPARE(textsOf(scanFiles({u"noisy.jpg"_s})), QList{kAlice});
    }

    void readsCodesWithTransparentParts_data()
    {
        QTest::addColumn<QColor>("modules");
        QTest::newRow("drawn for light pages") << QColor(Qt::black);
        QTest::newRow("drawn for dark pages") << QColor(Qt::white);
    }
    void readsCodesWithTransparentParts()
    {
        QFETCH(QColor, modules);
        const QImage code = pictureOf(drawQrCode(kAlice, 4));
        QImage picture(code.size(), QImage::Format_ARGB32);
        for (int y = 0; y < code.height(); ++y) {
            for (int x = 0; x < code.width(); ++x)
                picture.setPixelColor(x, y, qGray(code.pixel(x, y)) == 0 ? modules : QColor(Qt::transparent));
        }
        QVERIFY(picture.save(m_folder.filePath(u"clear.png"_s)));
        QCOMPARE(textsOf(scanFiles({u"clear.png"_s})), QList{kAlice});
    }

    void readsSeveralPicturesThoughOneFails()
    {
        QVERIFY(pageWith(kAlice).save(m_folder.filePath(u"a.png"_s)));
        QVERIFY(pageWith(kBob).save(m_folder.filePath(u"b.png"_s)));
        const ScanOutcome outcome = scanFiles({u"a.png"_s, u"missing.png"_s, u"b.png"_s});
        QCOMPARE(textsOf(outcome), QList({kAlice, kBob}));
        QCOMPARE(outcome.codes[1].sourceIndex, 2);
        QCOMPARE(outcome.errors.size(), std::size_t(1));
        QCOMPARE(outcome.errors[0], (Error{.code = ErrorCode::FileNotFound, .where = "missing.png"}));
    }

    void saysWhyAFileIsNoPicture_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorCode>("error");
        QTest::newRow("text") << "otpauth://totp/x?secret=AAAA"_ba << ErrorCode::PictureUnsupported;
        QTest::newRow("empty") << QByteArray() << ErrorCode::PictureUnsupported;
        QTest::newRow("GIF") << "GIF89a\1\0\1\0\0\0\0;"_ba << ErrorCode::PictureUnsupported;
        QTest::newRow("SVG") << "<svg xmlns='http://www.w3.org/2000/svg'/>"_ba << ErrorCode::PictureUnsupported;
        QTest::newRow("PNG of 60,000 × 60,000") << hollowPng(60'000, 60'000) << ErrorCode::PictureTooLarge;
        QTest::newRow("PNG of 64 megapixels and a line") << hollowPng(8000, 8001) << ErrorCode::PictureTooLarge;
        QTest::newRow("PNG without its pixels") << hollowPng(800, 600) << ErrorCode::PictureUnreadable;
        QTest::newRow("first bytes of a PNG") << hollowPng(8, 8).left(20) << ErrorCode::PictureUnreadable;
        QTest::newRow("first bytes of a JPEG") << "\xff\xd8\xff\xe0"_ba << ErrorCode::PictureUnreadable;
        QTest::newRow("first bytes of a WebP") << "RIFF\x40\0\0\0WEBPVP8 "_ba << ErrorCode::PictureUnreadable;
    }
    void saysWhyAFileIsNoPicture()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorCode, error);
        QFile file(m_folder.filePath(u"page.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const ScanOutcome outcome = scanFiles({u"page.png"_s});
        QVERIFY(outcome.codes.empty());
        QCOMPARE(outcome.errors.size(), std::size_t(1));
        QCOMPARE(outcome.errors[0], (Error{.code = error, .where = "page.png"}));
    }

    void saysThatAPictureIsCutShort()
    {
        const QString path = m_folder.filePath(u"short.png"_s);
        QVERIFY(pageWith(kAlice).save(path));
        QVERIFY(QFile::resize(path, QFile(path).size() / 3));
        QCOMPARE(scanFiles({u"short.png"_s}).errors.at(0).code, ErrorCode::PictureUnreadable);
    }

    void doesNotWaitForAPipeOrReadAFolder()
    {
        QCOMPARE(QProcess::execute(u"mkfifo"_s, {m_folder.filePath(u"pipe.png"_s)}), 0);
        QCOMPARE(scanFiles({u"pipe.png"_s}).errors.at(0).code, ErrorCode::FileUnreadable);
        QCOMPARE(scanFiles({u"."_s}).errors.at(0).code, ErrorCode::FileUnreadable);
    }

    void readsAPictureFromItsStandardInput()
    {
        ScanClient client(helperPath());
        client.scanImage(pageWith(kAlice));
        QCOMPARE(textsOf(outcomeOf(client)), QList{kAlice});
    }

    void readsAPictureFileFromItsStandardInput_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char *format : {"png", "jpeg", "webp"})
            QTest::newRow(format) << QByteArray(format);
    }
    void readsAPictureFileFromItsStandardInput()
    {
        QFETCH(QByteArray, format);
        QBuffer file;
        QVERIFY(pageWith(kAlice).save(&file, format.constData()));
        ScanClient client(helperPath());
        client.scanPicture(file.data());
        QCOMPARE(textsOf(outcomeOf(client)), QList{kAlice});
    }

    void saysWhyItsStandardInputIsNoPicture()
    {
        ScanClient client(helperPath());
        client.scanPicture("GIF89a"_ba);
        QCOMPARE(outcomeOf(client).errors.at(0).code, ErrorCode::PictureUnsupported);
        client.scanPicture(hollowPng(60'000, 60'000));
        QCOMPARE(outcomeOf(client).errors.at(0).code, ErrorCode::PictureTooLarge);
        client.scanPicture(hollowPng(800, 600));
        QCOMPARE(outcomeOf(client).errors.at(0).code, ErrorCode::PictureUnreadable);
    }

    void findsNothingInAPictureWithoutCodes()
    {
        QImage picture(1200, 900, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        ScanClient client(helperPath());
        client.scanImage(picture);
        const ScanOutcome outcome = outcomeOf(client);
        QVERIFY(outcome.codes.empty() && outcome.errors.empty());
    }

    void explainsItsUseAndNothingElse()
    {
        QProcess helper;
        helper.start(helperPath(), {u"--nonsense"_s});
        QVERIFY(helper.waitForFinished());
        QCOMPARE(helper.exitCode(), 2);
        QVERIFY(helper.readAllStandardOutput().isEmpty());
        QVERIFY(helper.readAllStandardError().startsWith("usage:"));
    }

    void refusesStandardInputThatIsNoPicture()
    {
        QProcess helper;
        helper.start(helperPath(), {u"--stdin"_s});
        helper.write("not a picture");
        helper.closeWriteChannel();
        QVERIFY(helper.waitForFinished());
        QCOMPARE(helper.exitCode(), 0);
        QVERIFY(helper.readAllStandardOutput().startsWith("CSA2"));
        QVERIFY(helper.readAllStandardError().isEmpty());
    }

    void readsRealPictures()
    {
        const QString fixtures = qEnvironmentVariable("COUNTERSIGN_FIXTURES");
        QFile file(fixtures + u"/expected.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("skipped: no fixtures");
        const QJsonArray pictures = QJsonDocument::fromJson(file.readAll())[u"qr_images"_s].toArray();
        QVERIFY(!pictures.isEmpty());
        for (const QJsonValue &picture : pictures) {
            QList<QByteArray> expected;
            for (const QJsonValue &text : picture[u"texts"_s].toArray())
                expected.append(text.toString().toUtf8());
            ScanClient client(helperPath());
            client.scanFiles({fixtures + u'/' + picture[u"file"_s].toString()});
            QCOMPARE(textsOf(outcomeOf(client)), expected);
        }
    }

private:
    static ScanOutcome outcomeOf(ScanClient &client)
    {
        QSignalSpy finished(&client, &ScanClient::finished);
        finished.wait(20'000);
        return client.takeOutcome();
    }
    ScanOutcome scanFiles(QStringList names)
    {
        for (QString &name : names)
            name = m_folder.filePath(name);
        ScanClient client(helperPath());
        client.scanFiles(names);
        return outcomeOf(client);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestScanFiles)
#include "tst_scan_files.moc"
