#include "core/crypto/key_derivation.h"

#include "core/crypto/wipe.h"

#include <sodium.h>

#include <cassert>

namespace countersign {

namespace {

constexpr std::size_t kKeySize = 32;

static_assert(kKeySize == crypto_kdf_KEYBYTES);
static_assert(kArgonSaltSize == crypto_pwhash_argon2id_SALTBYTES);

} // namespace

Result<SecretBytes> argon2id(const SecretBytes &password, ByteView salt, std::uint32_t operations,
                             std::uint32_t memoryKibibytes)
{
    assert(salt.size() == kArgonSaltSize);
    SecretBytes key(kKeySize);
    // EXPOSE: libsodium takes a pointer, never a null one; it does not keep it.
    const std::string_view text = password.empty() ? std::string_view("") : password.exposeText();
    const int result = crypto_pwhash(key.writable().data(), key.size(), text.data(), text.size(), salt.data(),
                                     operations, std::size_t{memoryKibibytes} * 1024, crypto_pwhash_ALG_ARGON2ID13);
    wipeStack(); // libsodium 1.0.18 leaves the key there
    if (result != 0)
        return Error{.code = ErrorCode::KdfRefused,
                     .kdf = KdfRefusal{.rule = KdfRefusal::Rule::Allocation, .asked = memoryKibibytes}};
    return key;
}

SecretBytes deriveSubkey(const SecretBytes &key, std::uint64_t id, std::string_view context)
{
    assert(key.size() == kKeySize && context.size() == crypto_kdf_CONTEXTBYTES);
    SecretBytes subkey(kKeySize);
    // EXPOSE: libsodium takes a pointer; it does not keep it.
    crypto_kdf_derive_from_key(subkey.writable().data(), subkey.size(), id, context.data(), key.expose().data());
    wipeStack();
    return subkey;
}

} // namespace countersign
