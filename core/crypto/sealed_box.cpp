#include "core/crypto/sealed_box.h"

#include "core/crypto/wipe.h"

#include <sodium.h>

#include <cassert>

namespace countersign::sealed_box {

static_assert(kKeySize == crypto_box_PUBLICKEYBYTES);
static_assert(kKeySize == crypto_box_SECRETKEYBYTES);
static_assert(kKeySize == crypto_box_SEEDBYTES);
static_assert(kOverhead == crypto_box_SEALBYTES);

KeyPair keyPairFrom(const SecretBytes &seed)
{
    assert(seed.size() == kKeySize);
    KeyPair keys{.secretKey = SecretBytes(kKeySize)};
    // EXPOSE: libsodium takes a pointer; it does not keep it.
    crypto_box_seed_keypair(keys.publicKey.data(), keys.secretKey.writable().data(), seed.expose().data());
    wipeStack();
    return keys;
}

std::optional<Bytes> seal(const PublicKey &key, const SecretBytes &plaintext)
{
    Bytes sealed(plaintext.size() + kOverhead);
    // EXPOSE: libsodium takes a pointer; it does not keep it.
    const int result = crypto_box_seal(sealed.data(), plaintext.expose().data(), plaintext.size(), key.data());
    wipeStack();
    if (result != 0)
        return {};
    return sealed;
}

std::optional<SecretBytes> open(const KeyPair &keys, ByteView sealed)
{
    if (sealed.size() < kOverhead)
        return {};
    SecretBytes plaintext(sealed.size() - kOverhead);
    // EXPOSE: libsodium takes a pointer; it does not keep it.
    const int result = crypto_box_seal_open(plaintext.writable().data(), sealed.data(), sealed.size(),
                                            keys.publicKey.data(), keys.secretKey.expose().data());
    wipeStack();
    if (result != 0)
        return {};
    return plaintext;
}

} // namespace countersign::sealed_box
