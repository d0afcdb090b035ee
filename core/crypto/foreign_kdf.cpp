#include "core/crypto/foreign_kdf.h"

#include "core/crypto/foreign_kdf_limits.h"
#include "core/crypto/hashes.h"
#include "core/crypto/wipe.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <algorithm>
#include <bit>
#include <cassert>
#include <climits>
#include <memory>
#include <string>

namespace countersign {

namespace {

using Rule = KdfRefusal::Rule;

[[maybe_unused]] constexpr std::size_t kSha256Size = 32;

const EVP_MD *function(Pbkdf2Hash hash)
{
    switch (hash) {
    case Pbkdf2Hash::Sha1:
        return EVP_sha1();
    case Pbkdf2Hash::Sha256:
        return EVP_sha256();
    case Pbkdf2Hash::Sha512:
        break;
    }
    return EVP_sha512();
}

/// OpenSSL takes the lengths of texts as `int`.
[[maybe_unused]] bool fits(const SecretBytes &password, ByteView salt)
{
    return password.size() <= INT_MAX && salt.size() <= INT_MAX;
}

std::uint64_t scryptKibibytes(const ScryptCost &cost)
{
    return 128 * cost.n * cost.r / 1024;
}

Result<void> checkScrypt(const ScryptCost &cost, std::optional<std::uint64_t> availableKibibytes)
{
    using namespace foreign_kdf;
    // RFC 7914 section 2: a power of two above 1, and below 2^(16r).
    if (!std::has_single_bit(cost.n) || cost.n == 1 || cost.r == 0 || cost.p == 0 || (cost.r == 1 && cost.n >= 1 << 16))
        return refused({.rule = Rule::Parameters});
    if (cost.n > kMaxScryptN)
        return refused({.rule = Rule::Operations, .asked = cost.n, .allowed = kMaxScryptN});
    if (cost.r > kMaxScryptR)
        return refused({.rule = Rule::BlockSize, .asked = cost.r, .allowed = kMaxScryptR});
    if (cost.p > kMaxScryptP)
        return refused({.rule = Rule::Lanes, .asked = cost.p, .allowed = kMaxScryptP});
    return checkMemory({.kibibytes = scryptKibibytes(cost), .times = cost.p, .allowedWork = kMaxScryptWorkKibibytes},
                       availableKibibytes);
}

} // namespace

Result<SecretBytes> pbkdf2(Pbkdf2Hash hash, const SecretBytes &password, ByteView salt, std::uint64_t iterations,
                           std::size_t keySize)
{
    assert(keySize > 0 && keySize <= INT_MAX && fits(password, salt));
    if (const auto checked = foreign_kdf::checkCount(iterations, foreign_kdf::kMaxPbkdf2Iterations, Rule::Operations);
        !checked)
        return checked.error();
    SecretBytes key(keySize);
    // EXPOSE: OpenSSL takes a pointer; it wipes what it makes of it.
    const std::string_view text = password.exposeText();
    const int result = PKCS5_PBKDF2_HMAC(text.data(), static_cast<int>(text.size()), salt.data(),
                                         static_cast<int>(salt.size()), static_cast<int>(iterations), function(hash),
                                         static_cast<int>(key.size()), key.writable().data());
    wipeStack();
    if (result != 1) {
        ERR_clear_error();
        return ErrorCode::CryptoUnavailable;
    }
    return key;
}

Result<SecretBytes> scrypt(const SecretBytes &password, ByteView salt, const ScryptCost &cost, std::size_t keySize,
                           std::optional<std::uint64_t> availableKibibytes)
{
    assert(keySize > 0);
    if (const auto checked = checkScrypt(cost, availableKibibytes); !checked)
        return checked.error();
    // OpenSSL's own limit is 32 MiB, which is just too little for N = 32768, r = 8. It counts some blocks more than N.
    const std::uint64_t memory = 128 * cost.r * (cost.n + cost.p + 64);
    SecretBytes key(keySize);
    // EXPOSE: OpenSSL takes a pointer; it wipes what it makes of it.
    const std::string_view text = password.exposeText();
    const int result = EVP_PBE_scrypt(text.data(), text.size(), salt.data(), salt.size(), cost.n, cost.r, cost.p,
                                      memory, key.writable().data(), key.size());
    wipeStack();
    if (result != 1) {
        ERR_clear_error();
        return foreign_kdf::refused({.rule = Rule::Allocation, .asked = scryptKibibytes(cost)});
    }
    return key;
}

Result<SecretBytes> hkdfExpandSha256(const SecretBytes &key, ByteView info, std::size_t size)
{
    assert(!key.empty() && size > 0 && size <= 255 * kSha256Size);
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr), &EVP_KDF_free);
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr,
                                                                            &EVP_KDF_CTX_free);
    int mode = EVP_KDF_HKDF_MODE_EXPAND_ONLY;
    std::string hash = "SHA256";
    const auto octets = [](const char *name, ByteView bytes) {
        // OpenSSL reads from it only; its parameters serve for reading and writing.
        return OSSL_PARAM_construct_octet_string(name, const_cast<std::uint8_t *>(bytes.data()), bytes.size());
    };
    // EXPOSE: OpenSSL takes a pointer; it wipes its copy with the context.
    const std::array parameters{OSSL_PARAM_construct_int(OSSL_KDF_PARAM_MODE, &mode),
                                OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, hash.data(), 0),
                                octets(OSSL_KDF_PARAM_KEY, key.expose()), octets(OSSL_KDF_PARAM_INFO, info),
                                OSSL_PARAM_construct_end()};
    SecretBytes expanded(size);
    const int result
        = context ? EVP_KDF_derive(context.get(), expanded.writable().data(), expanded.size(), parameters.data()) : 0;
    wipeStack();
    if (result != 1) {
        ERR_clear_error();
        return ErrorCode::CryptoUnavailable;
    }
    return expanded;
}

Result<SecretBytes> evpBytesToKeyMd5(const SecretBytes &passphrase, ByteView salt, std::size_t size)
{
    // Each block is the hash of the one before it, the passphrase and the salt.
    SecretBytes key(size);
    SecretBytes block;
    for (std::size_t done = 0; done < size; done += block.size()) {
        // EXPOSE: hashed into another secret.
        block = secretMd5({block.expose(), passphrase.expose(), salt});
        const ByteView bytes = block.expose();
        std::ranges::copy(bytes.first(std::min(bytes.size(), size - done)), key.writable().begin() + done);
    }
    return key;
}

} // namespace countersign
