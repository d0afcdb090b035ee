#include "core/base/hex.h"
#include "core/crypto/secret_boxes.h"

#include <QTest>

#include <sodium.h>

using namespace countersign;

namespace {

SecretBytes someKey()
{
    return SecretBytes(*decodeHex("1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389"));
}

std::string hexOf(const std::optional<SecretBytes> &plaintext)
{
    return plaintext ? encodeHex(plaintext->expose()) : "nothing";
}

} // namespace

class TestSecretBoxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretBoxEqualsThePublishedVector()
    {
        // tests/secretbox.c of NaCl, which libsodium has too
        const Bytes nonce = *decodeHex("69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37");
        const std::string plaintext
            = "be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffce5ecbaaf33bd751a1ac728d45e6c61296cdc3c01"
              "233561f41db66cce314adb310e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde048977eb48f59ffd"
              "4924ca1c60902e52f0a089bc76897040e082f937763848645e0705";
        const std::string sealed
            = "f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce48332ea7164d96a4476fb8c531a1186ac0dfc17c"
              "98dce87b4da7f011ec48c97271d2c20f9b928fe2270d6fb863d51738b48eeee314a7cc8ab932164548e526ae90224368517acfea"
              "bd6bb3732bc0e9da99832b61ca01b6de56244a9e88d5f9b37973f622a43d14a6599b1f654cb45a74e355a5";
        QCOMPARE(encodeHex(secret_box::seal(someKey(), nonce, SecretBytes(*decodeHex(plaintext)))), sealed);
        QCOMPARE(hexOf(secret_box::open(someKey(), nonce, *decodeHex(sealed))), plaintext);
    }

    void secretBoxOpensNothingElseThanWhatWasSealed()
    {
        const Bytes nonce(24, 5);
        const Bytes sealed = secret_box::seal(someKey(), nonce, SecretBytes::fromText("text"));
        QCOMPARE(hexOf(secret_box::open(someKey(), nonce, sealed)), encodeHex(bytesOf("text")));
        for (std::size_t index = 0; index < sealed.size(); ++index) {
            Bytes changed = sealed;
            changed[index] ^= 1;
            QVERIFY(!secret_box::open(someKey(), nonce, changed));
            QVERIFY(!secret_box::open(someKey(), nonce, ByteView(sealed).first(index)));
        }
        QVERIFY(!secret_box::open(SecretBytes(32), nonce, sealed));
        QVERIFY(!secret_box::open(someKey(), Bytes(24, 6), sealed));
        QVERIFY(!secret_box::open(someKey(), Bytes(23, 5), sealed));
        QVERIFY(secret_box::open(someKey(), nonce, secret_box::seal(someKey(), nonce, {}))->empty());
    }

    void secretStreamOpensNothingElseThanWhatWasSealed()
    {
        const auto [header, message] = secret_stream::seal(someKey(), SecretBytes::fromText("text"));
        QCOMPARE(hexOf(secret_stream::open(someKey(), header, message)), encodeHex(bytesOf("text")));
        for (std::size_t index = 0; index < message.size(); ++index) {
            Bytes changed = message;
            changed[index] ^= 1;
            QVERIFY(!secret_stream::open(someKey(), header, changed));
            QVERIFY(!secret_stream::open(someKey(), header, ByteView(message).first(index)));
        }
        for (std::size_t index = 0; index < header.size(); ++index) {
            Bytes changed = header;
            changed[index] ^= 1;
            QVERIFY(!secret_stream::open(someKey(), changed, message));
        }
        QVERIFY(!secret_stream::open(SecretBytes(32), header, message));
        QVERIFY(!secret_stream::open(someKey(), ByteView(header).first(23), message));
        const auto empty = secret_stream::seal(someKey(), {});
        QVERIFY(secret_stream::open(someKey(), empty.header, empty.message)->empty());
    }

    void secretStreamNeedsTheMarkOfTheLastMessage()
    {
        // Written by libsodium itself: the first of several messages, so that an attacker has cut the others off.
        const Bytes plaintext{1, 2, 3};
        Bytes header(secret_stream::kHeaderSize);
        Bytes message(plaintext.size() + secret_stream::kOverhead);
        for (const auto &[tag, opens] : {std::pair{crypto_secretstream_xchacha20poly1305_TAG_MESSAGE, false},
                                         std::pair{crypto_secretstream_xchacha20poly1305_TAG_PUSH, false},
                                         std::pair{crypto_secretstream_xchacha20poly1305_TAG_FINAL, true}}) {
            crypto_secretstream_xchacha20poly1305_state state;
            crypto_secretstream_xchacha20poly1305_init_push(&state, header.data(), someKey().expose().data());
            crypto_secretstream_xchacha20poly1305_push(&state, message.data(), nullptr, plaintext.data(),
                                                       plaintext.size(), nullptr, 0, static_cast<std::uint8_t>(tag));
            QCOMPARE(hexOf(secret_stream::open(someKey(), header, message)), opens ? "010203" : "nothing");
        }
    }
};

QTEST_GUILESS_MAIN(TestSecretBoxes)
#include "tst_secret_boxes.moc"
