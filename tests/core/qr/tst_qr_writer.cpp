#include "core/qr/qr_reader.h"
#include "core/qr/qr_writer.h"
#include "tests/support/figures.h"
#include "tests/support/symbol_drawing.h"

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::testing;

namespace {

constexpr std::size_t kLargestMedium = 2331; // bytes in version 40
constexpr std::size_t kLargest = 2953;

/// A link of `size` bytes, as dense as links get.
std::string linkOf(std::size_t size)
{
    std::string text = "otpauth://totp/a?secret=";
    for (std::uint32_t mixed = 7; text.size() < size; mixed = mixed * 1664525 + 1013904223)
        text += "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567%abcdefghijklmnopqrstuvwxyz0189."[mixed >> 26];
    return text.substr(0, size);
}

/// What our own reader finds in it.
std::vector<std::string> readBack(const QrSymbol &symbol, int pixelsPerModule = 3)
{
    std::vector<std::string> texts;
    for (const QrCode &code : readQrCodes(drawSymbol(symbol, pixelsPerModule), {.effort = QrEffort::Quick}))
        texts.emplace_back(code.text.exposeText()); // EXPOSE: a made-up key
    return texts;
}

/// What zbarimg, an independent reader, finds in it.
QByteArray readByZbar(const QrSymbol &symbol)
{
    const QTemporaryDir folder;
    const LuminanceImage image = drawSymbol(symbol, 4);
    QFile file(folder.filePath(u"code.pgm"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("P5 " + QByteArray::number(image.width) + ' ' + QByteArray::number(image.height) + " 255\n");
    file.write(textOf(image.pixels).data(), static_cast<qint64>(image.pixels.size()));
    file.close();
    QProcess reader;
    reader.start(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, u"-Sbinary"_s, file.fileName()});
    reader.waitForFinished();
    return reader.readAllStandardOutput();
}

bool hasZbar()
{
    QProcess reader;
    reader.start(u"zbarimg"_s, {u"--version"_s});
    return reader.waitForFinished();
}

} // namespace

class TestQrWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadBackAtEverySize()
    {
        std::size_t count = 0;
        int side = 0;
        const std::size_t step = test::isLongRun() ? 1 : 61;
        for (std::size_t size = 1; size <= kLargest;
             size = size == kLargest ? size + 1 : std::min(size + step, kLargest)) {
            const std::string text = linkOf(size);
            const auto symbol = writeQrSymbol(text);
            QVERIFY2(symbol, qPrintable(QString::number(size)));
            QVERIFY(symbol->side() >= side || size > kLargestMedium); // L is smaller again
            side = symbol->side();
            const auto texts = readBack(*symbol);
            QVERIFY2(texts == std::vector{text}, qPrintable(QString::number(size)));
            ++count;
        }
        test::figure("QR codes written and read back by our reader: " + std::to_string(count)
                     + " sizes up to 2953 bytes, 0 different");
    }

    void isReadBackByAnotherReader()
    {
        if (!hasZbar())
            QSKIP("skipped: zbarimg is not installed");
        std::size_t count = 0;
        const std::size_t step = test::isLongRun() ? 13 : 211;
        for (std::size_t size = 25; size <= kLargest; size += step) {
            const std::string text = linkOf(size);
            const auto symbol = writeQrSymbol(text);
            QVERIFY(symbol);
            QVERIFY2(readByZbar(*symbol) == QByteArray::fromStdString(text), qPrintable(QString::number(size)));
            ++count;
        }
        test::figure("QR codes written and read back by zbarimg: " + std::to_string(count) + " sizes, 0 different");
    }

    void writesTextOfAnyKind_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("digits") << "0123456789"_ba;
        QTest::newRow("capitals") << "HTTPS://EXAMPLE.ORG/$%*+-."_ba;
        QTest::newRow("one letter") << "x"_ba;
        QTest::newRow("Latin") << u"naïve café, Übergröße"_s.toUtf8();
        QTest::newRow("Chinese") << u"阿里云：主账号"_s.toUtf8();
        QTest::newRow("beyond the first plane") << u"🔑 key"_s.toUtf8();
        QTest::newRow("lines") << "one\ntwo\r\n"_ba;
    }
    void writesTextOfAnyKind()
    {
        QFETCH(QByteArray, text);
        const auto symbol = writeQrSymbol(text.toStdString());
        QVERIFY(symbol);
        QCOMPARE(readBack(*symbol), std::vector{text.toStdString()});
        if (hasZbar())
            QCOMPARE(readByZbar(*symbol), text);
    }

    void correctsFifteenPerCentWhereItCan()
    {
        // The sizes of ISO/IEC 18004, table 7: version 40 ends at 2,331 bytes with M and at 2,953 with L.
        QCOMPARE(writeQrSymbol(linkOf(14))->side(), 21); // version 1 with M
        QCOMPARE(writeQrSymbol(linkOf(15))->side(), 25);
        QCOMPARE(writeQrSymbol(linkOf(kLargestMedium))->side(), 177);
        QCOMPARE(writeQrSymbol(linkOf(kLargestMedium + 1))->side(), 161); // L, version 36
        QCOMPARE(writeQrSymbol(linkOf(kLargest))->side(), 177);
    }

    void refusesWhatDoesNotFit()
    {
        QCOMPARE(writeQrSymbol(linkOf(kLargest + 1)).error().code, ErrorCode::QrTextTooLong);
        QCOMPARE(writeQrSymbol(std::string(kLargest + 1, '1')).error().code, ErrorCode::QrTextTooLong);
        QCOMPARE(writeQrSymbol("caf\xe9").error().code, ErrorCode::TextNotUtf8);
    }

    void knowsOnlyItsOwnModules()
    {
        const auto symbol = writeQrSymbol("x");
        QCOMPARE(symbol->sideWithQuietZone(), 29);
        for (const int corner : {0, 20}) {
            QVERIFY(symbol->isDark(corner, 0));
            QVERIFY(symbol->isDark(0, corner));
        }
        QVERIFY(!symbol->isDark(-1, 0));
        QVERIFY(!symbol->isDark(0, 21));
        QVERIFY(!symbol->isDark(21, 0));
        QVERIFY(!symbol->isDark(0, -1));
    }
};

QTEST_GUILESS_MAIN(TestQrWriter)
#include "tst_qr_writer.moc"
