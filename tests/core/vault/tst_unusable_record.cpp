#include "core/vault/unusable_record.h"
#include "tests/core/vault/vault_test_support.h"

#include <QTest>

using namespace countersign;
using namespace countersign::test;

class TestUnusableRecord : public QObject
{
    Q_OBJECT

private:
    static UnusableRecord described(const std::string &hexadecimal)
    {
        return describe({.cbor = SecretBytes(fromHex(hexadecimal)),
                         .reason = {.code = ErrorCode::UnsupportedType, .where = "accounts[4].type"},
                         .position = 4});
    }

    static std::string text(std::string_view value)
    {
        Bytes out{static_cast<std::uint8_t>(0x78), static_cast<std::uint8_t>(value.size())};
        if (value.size() > 255)
            out = {0x79, static_cast<std::uint8_t>(value.size() >> 8), static_cast<std::uint8_t>(value.size())};
        out.insert(out.end(), value.begin(), value.end());
        if (value.size() < 24) {
            out.erase(out.begin());
            out[0] |= 0x60;
        }
        return hex(out);
    }

    static std::string fields()
    {
        return text("name") + text("alice") + text("type") + text("passkey") + text("issuer") + text("GitHub");
    }

private Q_SLOTS:
    void tellsWhoseRecordItIs()
    {
        const UnusableRecord expected{.issuer = "GitHub",
                                      .name = "alice",
                                      .type = "passkey",
                                      .reason = {.code = ErrorCode::UnsupportedType, .where = "accounts[4].type"},
                                      .position = 4};
        QCOMPARE(described("a3" + fields()), expected);
    }

    void findsTheTextsInAMapThatIsNotDeterministic_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        const auto row = [](const char *name, const std::string &encoded) {
            QTest::newRow(name) << QByteArray::fromStdString(encoded);
        };
        row("of indefinite length", "bf" + fields() + "ff");
        row("head in two bytes", "b803" + fields());
        row("head in nine bytes", "bb0000000000000003" + fields());
        row("beside a value that cannot be read", "a5" + fields() + text("secret") + "9fff" + text("x") + "f818");
        row("beside keys that are no texts", "a5" + fields() + "01" + "02" + "8101" + "03");
    }
    void findsTheTextsInAMapThatIsNotDeterministic()
    {
        QFETCH(const QByteArray, encoded);
        const UnusableRecord told = described(encoded.toStdString());
        QCOMPARE(told.issuer, "GitHub");
        QCOMPARE(told.name, "alice");
        QCOMPARE(told.type, "passkey");
    }

    void leavesOpenWhatItCannotTell_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        for (const char *encoded : {"", "00", "f6", "80", "a0", "b9", "bf", "bfff", "a1646e616d65", "a1646e616d6561ff",
                                    "a1646e616d65436162", "a1646e616d657f6161ff", "c1a1646e616d656161"})
            QTest::newRow(encoded) << QByteArray(encoded);
    }
    void leavesOpenWhatItCannotTell()
    {
        QFETCH(const QByteArray, encoded);
        const UnusableRecord told = described(encoded.toStdString());
        QCOMPARE(told.issuer, "");
        QCOMPARE(told.name, "");
        QCOMPARE(told.position, std::size_t(4));
    }

    void shortensWhatIsTooLongToShow()
    {
        QCOMPARE(described("a1" + text("name") + text(std::string(256, 'x'))).name, std::string(256, 'x'));
        QCOMPARE(described("a1" + text("name") + text(std::string(257, 'x'))).name, std::string(256, 'x') + "…");
        std::string chinese;
        for (int count = 0; count < 100; ++count)
            chinese += "账";
        // Three bytes each: 85 whole characters.
        QCOMPARE(described("a1" + text("name") + text(chinese)).name, chinese.substr(0, 255) + "…");
    }
};

QTEST_GUILESS_MAIN(TestUnusableRecord)
#include "tst_unusable_record.moc"
