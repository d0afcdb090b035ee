#include "core/crypto/twofish.h"

#include <gcrypt.h>

#include <cassert>
#include <memory>
#include <type_traits>

namespace countersign {

namespace {

[[maybe_unused]] constexpr std::size_t kKeySize = 32;
constexpr std::size_t kBlockSize = 16;

struct CloseCipher
{
    void operator()(gcry_cipher_hd_t cipher) const { gcry_cipher_close(cipher); } // which wipes what it frees
};
using Cipher = std::unique_ptr<std::remove_pointer_t<gcry_cipher_hd_t>, CloseCipher>;

/// Prepares the library, once. Another library of this process may have done it.
bool isReady()
{
    static const bool ready = [] {
        if (gcry_control(GCRYCTL_INITIALIZATION_FINISHED_P) != 0)
            return true;
        if (!gcry_check_version(GCRYPT_VERSION))
            return false;
        gcry_control(GCRYCTL_DISABLE_SECMEM, 0); // secrets are in our own locked memory
        gcry_control(GCRYCTL_INITIALIZATION_FINISHED, 0);
        return true;
    }();
    return ready;
}

Cipher openCipher(const SecretBytes &key, ByteView iv)
{
    gcry_cipher_hd_t handle = nullptr;
    if (!isReady() || gcry_cipher_open(&handle, GCRY_CIPHER_TWOFISH, GCRY_CIPHER_MODE_CBC, 0) != 0)
        return {};
    Cipher cipher(handle);
    // EXPOSE: libgcrypt takes a pointer; it wipes what it makes of it.
    const ByteView bytes = key.expose();
    if (gcry_cipher_setkey(handle, bytes.data(), bytes.size()) != 0
        || gcry_cipher_setiv(handle, iv.data(), iv.size()) != 0)
        return {};
    return cipher;
}

/// How much of `padded` is in front of its PKCS#7 padding; none if it does not end in one.
std::optional<std::size_t> sizeWithoutPadding(ByteView padded)
{
    const std::size_t padding = padded.back();
    if (padding == 0 || padding > kBlockSize)
        return {};
    for (const std::uint8_t byte : padded.last(padding)) {
        if (byte != padding)
            return {};
    }
    return padded.size() - padding;
}

} // namespace

Result<SecretBytes> twofishCbcOpen(const SecretBytes &key, ByteView iv, ByteView ciphertext)
{
    assert(key.size() == kKeySize);
    if (iv.size() != kBlockSize || ciphertext.empty() || ciphertext.size() % kBlockSize != 0)
        return ErrorCode::WrongSecret;
    const Cipher cipher = openCipher(key, iv);
    SecretBytes padded(ciphertext.size());
    if (!cipher
        || gcry_cipher_decrypt(cipher.get(), padded.writable().data(), padded.size(), ciphertext.data(),
                               ciphertext.size())
            != 0)
        return ErrorCode::CipherUnsupported;
    // EXPOSE: cut to its size, from secret to secret.
    const auto size = sizeWithoutPadding(padded.expose());
    if (!size)
        return ErrorCode::WrongSecret;
    return SecretBytes(padded.expose().first(*size));
}

} // namespace countersign
