#include "core/otp/base32.h"
#include "tests/core/otp/otp_test_support.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace countersign;
using namespace countersign::test;

class TestBase32 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSecretsAsPeopleAndExportsWriteThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("hex");
        // RFC 4648 section 10
        QTest::newRow("f") << QByteArray("MY======") << QByteArray("66");
        QTest::newRow("fo") << QByteArray("MZXQ====") << QByteArray("666f");
        QTest::newRow("foo") << QByteArray("MZXW6===") << QByteArray("666f6f");
        QTest::newRow("foob") << QByteArray("MZXW6YQ=") << QByteArray("666f6f62");
        QTest::newRow("fooba") << QByteArray("MZXW6YTB") << QByteArray("666f6f6261");
        QTest::newRow("foobar") << QByteArray("MZXW6YTBOI======") << QByteArray("666f6f626172");
        QTest::newRow("no padding") << QByteArray("MZXW6YTBOI") << QByteArray("666f6f626172");
        QTest::newRow("lower case") << QByteArray("mzxw6ytboi") << QByteArray("666f6f626172");
        QTest::newRow("groups of four") << QByteArray("mzxw 6ytb oi") << QByteArray("666f6f626172");
        QTest::newRow("dashes") << QByteArray("MZXW-6YTB-OI") << QByteArray("666f6f626172");
        QTest::newRow("lines and tabs") << QByteArray("\tMZXW\r\n6YTB\nOI ") << QByteArray("666f6f626172");
        QTest::newRow("no-break spaces") << QByteArray("MZXW\u00a06YTB\u202fOI") << QByteArray("666f6f626172");
        QTest::newRow("typographic dashes") << QByteArray("MZXW\u20116YTB\u2013OI") << QByteArray("666f6f626172");
        QTest::newRow("ideographic space") << QByteArray("MZXW\u30006YTBOI") << QByteArray("666f6f626172");
        QTest::newRow("padding in the middle") << QByteArray("MY==MY==") << QByteArray("6619");
        QTest::newRow("7 letters") << QByteArray("DFDFDEF") << QByteArray("19465190");
        QTest::newRow("17 letters, left-over bits")
            << QByteArray("JDJDBDBDDBDBBXBXB") << QByteArray("48d2308c23184610dc37");
        QTest::newRow("3 letters") << QByteArray("77A") << QByteArray("ff");
        QTest::newRow("left-over bits not zero") << QByteArray("77") << QByteArray("ff");
    }

    void readsSecretsAsPeopleAndExportsWriteThem()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, hex);
        const auto bytes = decodeBase32(text.toStdString());
        QVERIFY(bytes);
        QCOMPARE(hexOf(bytes->expose()), hex);
    }

    void namesThePlaceOfAForeignCharacter_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("position");
        QTest::newRow("zero") << QByteArray("JBSW0") << 4;
        QTest::newRow("one, at the start") << QByteArray("1BSW") << 0;
        QTest::newRow("eight, after a space") << QByteArray("JBSW Y8") << 6;
        QTest::newRow("after a character of two bytes") << QByteArray("JB\u00a0SW!") << 5;
        QTest::newRow("is one of three bytes") << QByteArray("JB密SW") << 2;
        QTest::newRow("broken UTF-8") << QByteArray("JB\xff") << 2;
        QTest::newRow("full-width letter") << QByteArray("JBＳW") << 2;
        QTest::newRow("NUL") << QByteArray("JB\0SW", 5) << 2;
    }

    void namesThePlaceOfAForeignCharacter()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, position);
        const auto bytes = decodeBase32(text.toStdString());
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::Base32InvalidCharacter);
        QCOMPARE(bytes.error().position, std::size_t(position));
    }

    void refusesASecretWithoutAWholeByte()
    {
        for (const char *text : {"", " ", "====", "-", "A"})
            QCOMPARE(decodeBase32(text).error().code, ErrorCode::SecretEmpty);
    }

    void refusesSecretsOverOneKibibyte()
    {
        const auto longest = decodeBase32(std::string(1639, 'A')); // 1024 bytes and 3 bits
        QVERIFY(longest);
        QCOMPARE(longest->size(), std::size_t(1024));
        QCOMPARE(decodeBase32(std::string(1640, 'A')).error().code, ErrorCode::SecretTooLong);
    }

    void writesUpperCaseWithoutPadding()
    {
        QCOMPARE(encodeBase32(bytesOf("foobar")).exposeText(), std::string_view("MZXW6YTBOI"));
        QVERIFY(encodeBase32({}).empty());
    }

    void readsBackWhatItWrites()
    {
        std::mt19937 random(4648);
        for (std::size_t size = 1; size <= 1024; ++size) {
            SecretBytes bytes(size);
            std::ranges::generate(bytes.writable(), [&random] { return static_cast<std::uint8_t>(random()); });
            const SecretBytes text = encodeBase32(bytes.expose());
            const auto again = decodeBase32(text.exposeText());
            QVERIFY(again);
            QVERIFY(*again == bytes);
        }
    }
};

QTEST_GUILESS_MAIN(TestBase32)
#include "tst_base32.moc"
