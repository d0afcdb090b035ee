#include "core/crypto/aead.h"

#include <sodium.h>

namespace countersign::aead {

static_assert(kKeySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(kNonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(kTagSize == crypto_aead_xchacha20poly1305_ietf_ABYTES);

void sealTo(Bytes &out, const SecretBytes &key, const Nonce &nonce, ByteView context, const SecretBytes &plaintext)
{
    const std::size_t begin = out.size();
    out.resize(begin + plaintext.size() + kTagSize);
    // EXPOSE: libsodium takes pointers; it does not keep them.
    crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + begin, nullptr, plaintext.expose().data(), plaintext.size(),
                                               context.data(), context.size(), nullptr, nonce.data(),
                                               key.expose().data());
}

std::optional<SecretBytes> unseal(const SecretBytes &key, const Nonce &nonce, ByteView context, ByteView sealed)
{
    if (sealed.size() < kTagSize)
        return {};
    SecretBytes plaintext(sealed.size() - kTagSize);
    // EXPOSE: libsodium takes pointers; it does not keep them.
    const int result = crypto_aead_xchacha20poly1305_ietf_decrypt(plaintext.writable().data(), nullptr, nullptr,
                                                                  sealed.data(), sealed.size(), context.data(),
                                                                  context.size(), nonce.data(), key.expose().data());
    if (result != 0)
        return {};
    return plaintext;
}

} // namespace countersign::aead
