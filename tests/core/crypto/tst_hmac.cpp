#include "core/crypto/hmac.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <string>

using namespace countersign;

namespace {

std::string bytesFromHex(const QByteArray &hex)
{
    return QByteArray::fromHex(hex).toStdString();
}

HmacHash hashNamed(const QByteArray &name)
{
    if (name == "SHA224")
        return HmacHash::Sha224;
    if (name == "SHA256")
        return HmacHash::Sha256;
    if (name == "SHA384")
        return HmacHash::Sha384;
    return name == "SHA512" ? HmacHash::Sha512 : HmacHash::Sha1;
}

} // namespace

class TestHmac : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsThePublishedVectors()
    {
        QFile file(QStringLiteral(COUNTERSIGN_TEST_DATA "/otp/hmac.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int checked = 0;
        const auto lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            const QByteArrayList columns = line.split(' ');
            QCOMPARE(columns.size(), 4);
            const Hmac tag(hashNamed(columns[0]), bytesOf(bytesFromHex(columns[1])), bytesOf(bytesFromHex(columns[2])));
            QCOMPARE(QByteArray::fromStdString(std::string(textOf(tag.bytes()))).toHex(), columns[3]);
            ++checked;
        }
        QCOMPARE(checked, 20);
    }

    void tellsKeysOfABlockFromKeysOfABlockAndOne()
    {
        const std::string message = "message";
        for (const HmacHash hash :
             {HmacHash::Sha1, HmacHash::Sha224, HmacHash::Sha256, HmacHash::Sha384, HmacHash::Sha512}) {
            const std::size_t block = hash == HmacHash::Sha384 || hash == HmacHash::Sha512 ? 128 : 64;
            const std::string whole(block, 'k');
            // A key shorter than a block is padded with zeros, one longer is hashed first.
            const Hmac plain(hash, bytesOf(whole).first(block - 1), bytesOf(message));
            const Hmac padded(hash, bytesOf(std::string(block - 1, 'k') + '\0'), bytesOf(message));
            const Hmac longer(hash, bytesOf(whole + '\0'), bytesOf(message));
            const Hmac exact(hash, bytesOf(whole), bytesOf(message));
            QVERIFY(std::ranges::equal(plain.bytes(), padded.bytes()));
            QVERIFY(!std::ranges::equal(longer.bytes(), exact.bytes()));
        }
    }
};

QTEST_GUILESS_MAIN(TestHmac)
#include "tst_hmac.moc"
