#include "core/base/hex.h"
#include "core/crypto/twofish.h"

#include <QTest>

using namespace countersign;

namespace {

SecretBytes secretFromHex(std::string_view hex)
{
    return SecretBytes(*decodeHex(hex));
}

std::string openedText(const SecretBytes &key, ByteView iv, ByteView ciphertext)
{
    const auto plaintext = twofishCbcOpen(key, iv, ciphertext);
    return plaintext ? std::string(plaintext->exposeText()) : "refused";
}

} // namespace

class TestTwofish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifndef COUNTERSIGN_HAS_TWOFISH
        QCOMPARE(twofishCbcOpen(SecretBytes(32), Bytes(16), Bytes(16)).error().code, ErrorCode::CipherUnsupported);
        QSKIP("skipped: built without libgcrypt");
#endif
    }

    void equalsThePublishedVector()
    {
        // The Twofish paper, known answers for 256-bit keys: a block of zeros becomes this one. What CBC adds to the
        // zeros is the IV, so it is the text with its padding.
        const SecretBytes key = secretFromHex("0123456789abcdeffedcba987654321000112233445566778899aabbccddeeff");
        const Bytes ciphertext = *decodeHex("37527be0052334b89f0cfccae87cfa20");
        QCOMPARE(openedText(key, bytesOf("known answer\4\4\4\4"), ciphertext), "known answer");
        QCOMPARE(openedText(key, Bytes(16, 16), ciphertext), "");
    }

    void chainsBlocks()
    {
        // From libgcrypt's own encryption
        const SecretBytes key = secretFromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        const Bytes ciphertext = *decodeHex("27426c6eb309aaa93561cad14e2a237ebe6b13a968d4ab13cb65598e5759db11");
        QCOMPARE(openedText(key, Bytes(16, 7), ciphertext), "Two blocks and some.");
    }

    void refusesWhatHasNoPadding()
    {
        const SecretBytes key = secretFromHex("0123456789abcdeffedcba987654321000112233445566778899aabbccddeeff");
        const Bytes ciphertext = *decodeHex("37527be0052334b89f0cfccae87cfa20");
        const auto errorFor = [&](ByteView iv, ByteView text) { return twofishCbcOpen(key, iv, text).error().code; };
        QCOMPARE(errorFor(bytesOf("known answer\4\3\4\4"), ciphertext), ErrorCode::WrongSecret);
        QCOMPARE(errorFor(Bytes(16, 0), ciphertext), ErrorCode::WrongSecret);
        QCOMPARE(errorFor(Bytes(16, 17), ciphertext), ErrorCode::WrongSecret);
        QCOMPARE(errorFor(Bytes(15, 1), ciphertext), ErrorCode::WrongSecret);
        QCOMPARE(errorFor(Bytes(16, 1), {}), ErrorCode::WrongSecret);
        QCOMPARE(errorFor(Bytes(16, 1), ByteView(ciphertext).first(15)), ErrorCode::WrongSecret);
    }
};

QTEST_GUILESS_MAIN(TestTwofish)
#include "tst_twofish.moc"
