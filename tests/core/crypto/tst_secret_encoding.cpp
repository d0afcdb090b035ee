#include "core/base/hex.h"
#include "core/crypto/secret_encoding.h"

#include <QTest>

using namespace countersign;

class TestSecretEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThatOfOtherBytes()
    {
        Bytes bytes;
        for (int value = 0; value < 256; ++value) {
            QCOMPARE(std::string(encodeSecretBase64(bytes).exposeText()), encodeBase64(bytes));
            QCOMPARE(std::string(encodeSecretHex(bytes).exposeText()), encodeHex(bytes));
            QVERIFY(*decodeSecretBase64(encodeBase64(bytes), Base64::Strict) == SecretBytes(bytes));
            QVERIFY(*decodeSecretHex(encodeHex(bytes)) == SecretBytes(bytes));
            bytes.push_back(static_cast<std::uint8_t>(value));
        }
        QVERIFY(decodeSecretBase64("_- 8"));
        QVERIFY(!decodeSecretBase64("_- 8", Base64::Strict));
        QVERIFY(!decodeSecretBase64("*"));
        QVERIFY(!decodeSecretHex("0"));
        QVERIFY(!decodeSecretHex("0g"));
    }
};

QTEST_GUILESS_MAIN(TestSecretEncoding)
#include "tst_secret_encoding.moc"
