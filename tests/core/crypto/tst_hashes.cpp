#include "core/base/hex.h"
#include "core/crypto/hashes.h"

#include <QTest>

using namespace countersign;

class TestHashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalThePublishedVectors()
    {
        const ByteView abc = bytesOf("abc");
        // RFC 1321 section A.5, and FIPS 180-4
        QCOMPARE(encodeHex(md5(abc)), "900150983cd24fb0d6963f7d28e17f72");
        QCOMPARE(encodeHex(sha1(abc)), "a9993e364706816aba3e25717850c26c9cd0d89d");
        QCOMPARE(encodeHex(sha256(abc)), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QCOMPARE(encodeHex(sha512(abc)),
                 "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                 "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
        QCOMPARE(encodeHex(md5({})), "d41d8cd98f00b204e9800998ecf8427e");
        QCOMPARE(encodeHex(sha1({})), "da39a3ee5e6b4b0d3255bfef95601890afd80709");
    }

    void partsCountAsOneText()
    {
        const auto hexOf = [](const SecretBytes &digest) { return encodeHex(digest.expose()); };
        const auto a = bytesOf("a");
        const auto bc = bytesOf("bc");
        QCOMPARE(hexOf(secretMd5({a, bc})), encodeHex(md5(bytesOf("abc"))));
        QCOMPARE(hexOf(secretSha256({a, {}, bc})), encodeHex(sha256(bytesOf("abc"))));
        QCOMPARE(hexOf(secretSha512({a, bc})), encodeHex(sha512(bytesOf("abc"))));
        QCOMPARE(hexOf(secretSha256({})), encodeHex(sha256({})));
    }
};

QTEST_GUILESS_MAIN(TestHashes)
#include "tst_hashes.moc"
