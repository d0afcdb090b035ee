#include "core/base/hex.h"

#include <QTest>

using namespace countersign;

class TestHex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsEveryByte()
    {
        for (int value = 0; value < 256; ++value) {
            const Bytes bytes{static_cast<std::uint8_t>(value), 0x5a};
            const std::string text = encodeHex(bytes);
            QCOMPARE(QByteArray::fromStdString(text), QByteArray(1, char(value)).append(char(0x5a)).toHex());
            QVERIFY(decodeHex(text) == bytes);
            QVERIFY(decodeHex(QByteArray::fromStdString(text).toUpper().toStdString()) == bytes);
        }
        QVERIFY(decodeHex("")->empty());
    }

    void refusesWhatIsNotHexadecimal()
    {
        for (const std::string_view text : {"0", "000", "0g", "g0", "0x00", " 00", "00 ", "0 0", "é", "-1", "+1"})
            QVERIFY2(!decodeHex(text), text.data());
        // Around each range of digits.
        for (const char character : {'/', ':', '@', 'G', '`', 'g'})
            QVERIFY(!decodeHex(std::string{'0', character}));
    }
};

QTEST_GUILESS_MAIN(TestHex)
#include "tst_hex.moc"
