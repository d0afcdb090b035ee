#include "core/crypto/secret_boxes.h"

#include "core/crypto/wipe.h"

#include <sodium.h>

#include <cassert>

namespace countersign {

namespace secret_box {

static_assert(kNonceSize == crypto_secretbox_NONCEBYTES);
static_assert(kTagSize == crypto_secretbox_MACBYTES);

std::optional<SecretBytes> open(const SecretBytes &key, ByteView nonce, ByteView sealed)
{
    assert(key.size() == crypto_secretbox_KEYBYTES);
    if (nonce.size() != kNonceSize || sealed.size() < kTagSize)
        return {};
    SecretBytes plaintext(sealed.size() - kTagSize);
    // EXPOSE: libsodium takes a pointer; it does not keep it.
    const int result = crypto_secretbox_open_easy(plaintext.writable().data(), sealed.data(), sealed.size(),
                                                  nonce.data(), key.expose().data());
    wipeStack();
    if (result != 0)
        return {};
    return plaintext;
}

Bytes seal(const SecretBytes &key, ByteView nonce, const SecretBytes &plaintext)
{
    assert(key.size() == crypto_secretbox_KEYBYTES && nonce.size() == kNonceSize);
    Bytes sealed(plaintext.size() + kTagSize);
    // EXPOSE: libsodium takes pointers; it does not keep them.
    crypto_secretbox_easy(sealed.data(), plaintext.expose().data(), plaintext.size(), nonce.data(),
                          key.expose().data());
    wipeStack();
    return sealed;
}

} // namespace secret_box

namespace secret_stream {

static_assert(kHeaderSize == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(kOverhead == crypto_secretstream_xchacha20poly1305_ABYTES);

std::optional<SecretBytes> open(const SecretBytes &key, ByteView header, ByteView message)
{
    assert(key.size() == crypto_secretstream_xchacha20poly1305_KEYBYTES);
    if (header.size() != kHeaderSize || message.size() < kOverhead)
        return {};
    SecretBytes plaintext(message.size() - kOverhead);
    crypto_secretstream_xchacha20poly1305_state state;
    std::uint8_t tag = 0;
    // EXPOSE: libsodium takes a pointer; what it makes of it is wiped below.
    crypto_secretstream_xchacha20poly1305_init_pull(&state, header.data(), key.expose().data());
    const int result = crypto_secretstream_xchacha20poly1305_pull(&state, plaintext.writable().data(), nullptr, &tag,
                                                                  message.data(), message.size(), nullptr, 0);
    wipe(&state, sizeof state);
    wipeStack();
    if (result != 0 || tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
        return {};
    return plaintext;
}

Sealed seal(const SecretBytes &key, const SecretBytes &plaintext)
{
    assert(key.size() == crypto_secretstream_xchacha20poly1305_KEYBYTES);
    Sealed sealed{.header = Bytes(kHeaderSize), .message = Bytes(plaintext.size() + kOverhead)};
    crypto_secretstream_xchacha20poly1305_state state;
    // EXPOSE: libsodium takes pointers; what it makes of them is wiped below.
    crypto_secretstream_xchacha20poly1305_init_push(&state, sealed.header.data(), key.expose().data());
    crypto_secretstream_xchacha20poly1305_push(&state, sealed.message.data(), nullptr, plaintext.expose().data(),
                                               plaintext.size(), nullptr, 0,
                                               crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    wipe(&state, sizeof state);
    wipeStack();
    return sealed;
}

} // namespace secret_stream

} // namespace countersign
