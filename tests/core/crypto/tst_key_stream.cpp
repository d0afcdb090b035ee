#include "core/base/hex.h"
#include "core/crypto/key_stream.h"

#include <QTest>

#include <array>

using namespace countersign;

namespace {

SecretBytes secretFromHex(std::string_view hex)
{
    return SecretBytes(*decodeHex(hex));
}

KeyStream someStream(bool isSalsa)
{
    const std::array<std::uint8_t, 12> nonce{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    const std::span view(nonce);
    return isSalsa ? KeyStream::salsa20(SecretBytes(32), view.first<8>()) : KeyStream::chaCha20(SecretBytes(32), view);
}

/// The first bytes of a stream, taken at once.
Bytes beginning(KeyStream stream, std::size_t size)
{
    Bytes bytes(size);
    stream.next(bytes);
    return bytes;
}

} // namespace

class TestKeyStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chaCha20EqualsThePublishedVector()
    {
        // RFC 8439 section 2.4.2, which begins with block 1
        const std::array<std::uint8_t, 12> nonce{0, 0, 0, 0, 0, 0, 0, 0x4a};
        KeyStream stream = KeyStream::chaCha20(
            secretFromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"), nonce);
        Bytes skipped(64);
        stream.next(skipped);
        std::string text
            = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
              "sunscreen would be it.";
        stream.next({reinterpret_cast<std::uint8_t *>(text.data()), text.size()});
        QCOMPARE(encodeHex(bytesOf(text)),
                 "6e2e359a2568f98041ba0728dd0d6981e97e7aec1d4360c20a27afccfd9fae0bf91b65c5524733ab8f593dabcd62b357"
                 "1639d624e65152ab8f530c359f0861d807ca0dbf500d6a6156a38e088a22b65e52bc514d16ccf806818ce91ab7793736"
                 "5af90bbf74a35be6b40b8eedf2785e42874d");
    }

    void salsa20EqualsThePublishedVector()
    {
        // eSTREAM's verified test vectors, 256-bit keys, set 1, vector 0
        SecretBytes key(32);
        key.writable()[0] = 0x80;
        const Bytes stream = beginning(KeyStream::salsa20(std::move(key), std::array<std::uint8_t, 8>{}), 64);
        QCOMPARE(encodeHex(stream),
                 "e3be8fdd8beca2e3ea8ef9475b29a6e7003951e1097a5c38d23b7a5fad9f6844"
                 "b22c97559e2723c7cbbd3fe4fc8d9a0744652a83e72a9c461876af4d7ef1a117");
    }

    void goesOnWhereItEnded_data()
    {
        QTest::addColumn<bool>("isSalsa");
        QTest::newRow("ChaCha20") << false;
        QTest::newRow("Salsa20") << true;
    }

    void goesOnWhereItEnded()
    {
        QFETCH(bool, isSalsa);
        constexpr std::size_t kSize = 4000;
        const Bytes whole = beginning(someStream(isSalsa), kSize);
        for (std::size_t step = 1; step < 300; ++step) {
            KeyStream stream = someStream(isSalsa);
            Bytes parts(kSize);
            // Steps of every length, with an empty one in between.
            for (std::size_t index = 0; index < kSize; index += step) {
                stream.next(std::span(parts).subspan(index, std::min(step, kSize - index)));
                stream.next({});
            }
            QVERIFY2(parts == whole, qPrintable(QString::number(step)));
        }
    }

    void addedTwiceIsTheTextAgain()
    {
        Bytes text(1000, 'x');
        for (int time = 0; time < 2; ++time)
            someStream(true).next(text);
        QVERIFY(text == Bytes(1000, 'x'));
    }
};

QTEST_GUILESS_MAIN(TestKeyStream)
#include "tst_key_stream.moc"
