#include "core/base/base64.h"

#include <QByteArray>
#include <QTest>

using namespace countersign;

namespace {

/// What Qt makes of the bytes.
std::string qtBase64(const Bytes &bytes)
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())).toBase64().toStdString();
}

/// The bytes as text, to show what differs.
std::string read(std::string_view text, Base64 reading)
{
    const auto bytes = decodeBase64(text, reading);
    return bytes ? std::string(textOf(*bytes)) : "refused";
}

} // namespace

class TestBase64 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsThePublishedVectors_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("text");
        // RFC 4648 section 10
        const auto row = [](const char *bytes, const char *text) {
            QTest::addRow("%s", *bytes ? bytes : "nothing") << std::string(bytes) << std::string(text);
        };
        row("", "");
        row("f", "Zg==");
        row("fo", "Zm8=");
        row("foo", "Zm9v");
        row("foob", "Zm9vYg==");
        row("fooba", "Zm9vYmE=");
        row("foobar", "Zm9vYmFy");
    }

    void equalsThePublishedVectors()
    {
        QFETCH(std::string, bytes);
        QFETCH(std::string, text);
        QCOMPARE(encodeBase64(bytesOf(bytes)), text);
        QCOMPARE(read(text, Base64::Strict), bytes);
        QCOMPARE(read(text, Base64::Lenient), bytes);
    }

    void writesAndReadsAsQtDoes()
    {
        Bytes bytes;
        for (int step = 0; step < 600; ++step) {
            const std::string text = encodeBase64(bytes);
            QCOMPARE(text, qtBase64(bytes));
            QVERIFY(decodeBase64(text, Base64::Strict) == bytes);
            bytes.push_back(static_cast<std::uint8_t>(step * 151 + step / 7));
        }
    }

    void readsWhatExportsWrite_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::newRow("without padding") << std::string("+/+/Zg");
        QTest::newRow("with little padding") << std::string("+/+/Zg=");
        QTest::newRow("of the other alphabet") << std::string("-_-_Zg==");
        QTest::newRow("of both") << std::string("+/-_Zg");
        QTest::newRow("in lines") << std::string("+/+/\r\nZg==\r\n");
        QTest::newRow("with spaces in front and in between") << std::string(" \t+/+ /Z g = =");
        QTest::newRow("with left-over bits") << std::string("+/+/Zn==");
    }

    void readsWhatExportsWrite()
    {
        QFETCH(std::string, text);
        QCOMPARE(read(text, Base64::Lenient), "\xfb\xff\xbf\x66");
        QCOMPARE(read(text, Base64::Strict), "refused");
    }

    void refusesWhatIsNoBase64_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::newRow("a letter alone") << std::string("Z");
        QTest::newRow("a letter too many") << std::string("Zm9vY");
        QTest::newRow("another character") << std::string("Zm9v!");
        QTest::newRow("a NUL") << std::string("Zm9v\0", 5);
        QTest::newRow("beyond ASCII") << std::string("Zm9vé");
        QTest::newRow("padding in between") << std::string("Zg==Zg==");
        QTest::newRow("padding in front") << std::string("=Zg=");
        QTest::newRow("too much padding") << std::string("Zg===");
    }

    void refusesWhatIsNoBase64()
    {
        QFETCH(std::string, text);
        QCOMPARE(read(text, Base64::Lenient), "refused");
        QCOMPARE(read(text, Base64::Strict), "refused");
    }
};

QTEST_GUILESS_MAIN(TestBase64)
#include "tst_base64.moc"
