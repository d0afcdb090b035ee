#include "core/base/hex.h"
#include "core/crypto/aes.h"

#include <QTest>

#include <algorithm>

using namespace countersign;

namespace {

SecretBytes secretFromHex(std::string_view hex)
{
    return SecretBytes(*decodeHex(hex));
}

std::string hexOf(const std::optional<SecretBytes> &plaintext)
{
    return plaintext ? encodeHex(plaintext->expose()) : "nothing";
}

/// A key of 32 different bytes.
SecretBytes someKey()
{
    return secretFromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
}

struct GcmVector
{
    std::string key;
    std::string iv;
    std::string context = {};
    std::string plaintext = {};
    std::string sealed;
};

} // namespace

class TestAes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gcmEqualsThePublishedVectors_data()
    {
        QTest::addColumn<GcmVector>("vector");
        // McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 13, 14, 16, 17 and 18, which NIST took
        const std::string key = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
        const std::string context = "feedfacedeadbeeffeedfacedeadbeefabaddad2";
        const std::string plaintext = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                                      "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
        QTest::newRow("nothing sealed") << GcmVector{
            .key = std::string(64, '0'), .iv = std::string(24, '0'), .sealed = "530f8afbc74536b9a963b4f1c4cb738b"};
        QTest::newRow("one block") << GcmVector{.key = std::string(64, '0'),
                                                .iv = std::string(24, '0'),
                                                .plaintext = std::string(32, '0'),
                                                .sealed
                                                = "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"};
        QTest::newRow("IV of 12 bytes") << GcmVector{
            .key = key,
            .iv = "cafebabefacedbaddecaf888",
            .context = context,
            .plaintext = plaintext,
            .sealed = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                      "c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b"};
        QTest::newRow("IV of 8 bytes") << GcmVector{
            .key = key,
            .iv = "cafebabefacedbad",
            .context = context,
            .plaintext = plaintext,
            .sealed = "c3762df1ca787d32ae47c13bf19844cbaf1ae14d0b976afac52ff7d79bba9de0feb582d33934a4f0954cc2363bc73f78"
                      "62ac430e64abe499f47c9b1f3a337dbf46a792c45e454913fe2ea8f2"};
        QTest::newRow("IV of 60 bytes") << GcmVector{
            .key = key,
            .iv = "9313225df88406e555909c5aff5269aa6a7a9538534f7da1e4c303d2a318a728c3c0c95156809539fcf0e2429a6b5254"
                  "16aedbf5a0de6a57a637b39b",
            .context = context,
            .plaintext = plaintext,
            .sealed = "5a8def2f0c9e53f1f75d7853659e2a20eeb2b22aafde6419a058ab4f6f746bf40fc0c3b780f244452da3ebf1c5d82cde"
                      "a2418997200ef82e44ae7e3fa44a8266ee1c8eb0c8b5d4cf5ae9f19a"};
        // From libgcrypt, which has its own
        const std::string otpClient = "sixteen byte IVs are in OTPClient";
        QTest::newRow("IV of 16 bytes") << GcmVector{
            .key = encodeHex(someKey().expose()),
            .iv = "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff",
            .context = encodeHex(bytesOf("context")),
            .plaintext = encodeHex(bytesOf(otpClient)),
            .sealed = "cb08645bf4e580e7ca9c27a02d67ecd9528532ded8c99fb2e6c0273b36b63eb6b8"
                      "dc7b4535b4d260f3417fbd849f5769e6"};
        QTest::newRow("IV of 64 bytes") << GcmVector{
            .key = encodeHex(someKey().expose()),
            .iv = "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeffe0e1e2e3e4e5e6e7e8e9eaebecedeeef"
                  "d0d1d2d3d4d5d6d7d8d9dadbdcdddedfc0c1c2c3c4c5c6c7c8c9cacbcccdcecf",
            .context = encodeHex(bytesOf("context")),
            .plaintext = encodeHex(bytesOf(otpClient)),
            .sealed = "f8a97d387ef07c9175599ac11b7c9b6bb5b28355ba8b6ebc7c8d6324f9cb8333ab"
                      "fe8d54e682856eaa590a2f2a2be1946e"};
    }

    void gcmEqualsThePublishedVectors()
    {
        QFETCH(GcmVector, vector);
        const SecretBytes key = secretFromHex(vector.key);
        const Bytes iv = *decodeHex(vector.iv);
        const Bytes context = *decodeHex(vector.context);
        QCOMPARE(encodeHex(aes::gcmSeal(key, iv, context, secretFromHex(vector.plaintext))), vector.sealed);
        QCOMPARE(hexOf(aes::gcmOpen(key, iv, context, *decodeHex(vector.sealed))), vector.plaintext);
    }

    void gcmOpensNothingElseThanWhatWasSealed()
    {
        const Bytes iv(16, 1);
        const Bytes context{1, 2, 3};
        const Bytes sealed = aes::gcmSeal(someKey(), iv, context, SecretBytes::fromText("text"));
        QVERIFY(aes::gcmOpen(someKey(), iv, context, sealed));
        for (std::size_t index = 0; index < sealed.size(); ++index) {
            Bytes changed = sealed;
            changed[index] ^= 0x10;
            QVERIFY(!aes::gcmOpen(someKey(), iv, context, changed));
            QVERIFY(!aes::gcmOpen(someKey(), iv, context, ByteView(sealed).first(index)));
        }
        QVERIFY(!aes::gcmOpen(SecretBytes(32), iv, context, sealed));
        QVERIFY(!aes::gcmOpen(someKey(), Bytes(16, 2), context, sealed));
        QVERIFY(!aes::gcmOpen(someKey(), Bytes(12, 1), context, sealed));
        QVERIFY(!aes::gcmOpen(someKey(), iv, {}, sealed));
        QVERIFY(!aes::gcmOpen(someKey(), {}, context, sealed));
        QVERIFY(!aes::gcmOpen(someKey(), Bytes(65, 1), context, sealed));
        QVERIFY(!aes::gcmOpen(someKey(), iv, context, {}));
    }

    void gcmTakesEveryLengthOfIv()
    {
        for (std::size_t size = 1; size <= aes::kMaxGcmIvSize; ++size) {
            const Bytes iv(size, 9);
            const Bytes sealed = aes::gcmSeal(someKey(), iv, {}, SecretBytes::fromText("text"));
            QCOMPARE(hexOf(aes::gcmOpen(someKey(), iv, {}, sealed)), encodeHex(bytesOf("text")));
        }
    }

    void cbcEqualsThePublishedVector()
    {
        // NIST SP 800-38A, F.2.5; the padding is a block more
        const SecretBytes key = secretFromHex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4");
        const Bytes iv = *decodeHex("000102030405060708090a0b0c0d0e0f");
        const std::string plaintext = "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
                                      "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710";
        const Bytes sealed = aes::cbcSeal(key, iv, secretFromHex(plaintext));
        QCOMPARE(sealed.size(), std::size_t{80});
        QCOMPARE(encodeHex(ByteView(sealed).first(64)),
                 "f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d"
                 "39f23369a9d9bacfa530e26304231461b2eb05e2c39be9fcda6c19078c6a9d1b");
        QCOMPARE(hexOf(aes::cbcOpen(key, iv, sealed)), plaintext);
    }

    void cbcKeepsEveryLength()
    {
        const Bytes iv(16, 3);
        for (std::size_t size = 0; size <= 33; ++size) {
            const SecretBytes plaintext{ByteView(Bytes(size, 7))};
            const Bytes sealed = aes::cbcSeal(someKey(), iv, plaintext);
            QVERIFY(sealed.size() % 16 == 0 && sealed.size() > size);
            QCOMPARE(hexOf(aes::cbcOpen(someKey(), iv, sealed)), encodeHex(plaintext.expose()));
        }
    }

    void cbcRefusesWhatHasNoPadding()
    {
        const Bytes iv(16, 3);
        const Bytes sealed = aes::cbcSeal(someKey(), iv, SecretBytes::fromText("fifteen letters"));
        QVERIFY(aes::cbcOpen(someKey(), iv, sealed));
        Bytes changed = iv;
        changed[15] ^= 1; // makes the padding a nought
        QVERIFY(!aes::cbcOpen(someKey(), changed, sealed));
        QVERIFY(!aes::cbcOpen(someKey(), iv, {}));
        QVERIFY(!aes::cbcOpen(someKey(), iv, ByteView(sealed).first(15)));
        QVERIFY(!aes::cbcOpen(someKey(), Bytes(12), sealed));
        int opened = 0;
        for (int number = 0; number < 1000; ++number) {
            SecretBytes key = someKey();
            key.writable()[0] = static_cast<std::uint8_t>(number);
            key.writable()[1] = static_cast<std::uint8_t>(number / 256 + 100);
            opened += aes::cbcOpen(key, iv, sealed) ? 1 : 0;
        }
        QVERIFY2(opened < 30, qPrintable(QString::number(opened))); // one in 256, by accident
    }
};

QTEST_GUILESS_MAIN(TestAes)
#include "tst_aes.moc"
