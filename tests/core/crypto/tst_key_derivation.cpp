#include "core/crypto/digest.h"
#include "core/crypto/key_derivation.h"

#include <QTest>

using namespace countersign;

namespace {

const Bytes kSalt(kArgonSaltSize, 7);

Result<SecretBytes> derived(std::string_view password, std::uint32_t operations = 1, std::uint32_t kibibytes = 8)
{
    return argon2id(SecretBytes::fromText(password), kSalt, operations, kibibytes);
}

} // namespace

class TestKeyDerivation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyInputChangesTheKey()
    {
        const auto key = derived("password");
        QVERIFY(key);
        QCOMPARE(key->size(), std::size_t(32));
        QVERIFY(*key == *derived("password"));
        for (const auto &other : {derived("Password"), derived("password "), derived(""), derived("password", 2),
                                  derived("password", 1, 9)})
            QVERIFY(!(*other == *key));
        QVERIFY(!(*argon2id(SecretBytes::fromText("password"), Bytes(kArgonSaltSize, 8), 1, 8) == *key));
    }

    void saysWhatTheSystemDoesNotGive()
    {
        // libsodium refuses these, as it refuses where memory is short.
        QCOMPARE(derived("password", 0).error().code, ErrorCode::KdfRefused);
        QCOMPARE(derived("password", 1, 7).error().code, ErrorCode::KdfRefused);
    }

    void subkeysOfOneKeyHaveNothingInCommon()
    {
        const SecretBytes key(32);
        const SecretBytes first = deriveSubkey(key, 1, "OTPv1key");
        QVERIFY(!(first == deriveSubkey(key, 2, "OTPv1key")));
        QVERIFY(!(first == deriveSubkey(key, 1, "OTPv1kek")));
        QVERIFY(first == deriveSubkey(key, 1, "OTPv1key"));
    }

    void digestsAreKeptApartByTheirPurpose()
    {
        const Bytes message{1, 2, 3};
        const Digest digest = personalDigest("OTPv1 hdr digest", message);
        QVERIFY(digest == personalDigest("OTPv1 hdr digest", message));
        QVERIFY(digest != personalDigest("OTPv1 filedigest", message));
        QVERIFY(digest != keyedDigest("OTPv1 hdr digest", message, SecretBytes(32)));
    }
};

QTEST_GUILESS_MAIN(TestKeyDerivation)
#include "tst_key_derivation.moc"
