// Stands in for core/crypto/foreign_kdf.cpp in fuzzers: the same refusals, no work. What a password would open stays
// closed, but everything that is read before and around it is tried thousands of times a second.

#include "core/crypto/foreign_kdf.h"
#include "core/crypto/hashes.h"

#include <algorithm>

namespace countersign {

namespace {

SecretBytes cheapKey(const SecretBytes &password, ByteView salt, std::size_t size)
{
    // EXPOSE: hashed.
    const SecretBytes digest = secretSha512({password.expose(), salt});
    SecretBytes key(size);
    for (std::size_t index = 0; index < size; ++index)
        key.writable()[index] = digest.expose()[index % digest.size()]; // EXPOSE: from one secret into another
    return key;
}

Error refused()
{
    return {.code = ErrorCode::KdfRefused};
}

} // namespace

Result<SecretBytes> pbkdf2(Pbkdf2Hash, const SecretBytes &password, ByteView salt, std::uint64_t iterations,
                           std::size_t keySize)
{
    if (iterations == 0 || iterations > foreign_kdf::kMaxPbkdf2Iterations)
        return refused();
    return cheapKey(password, salt, keySize);
}

Result<SecretBytes> scrypt(const SecretBytes &password, ByteView salt, const ScryptCost &cost, std::size_t keySize,
                           std::optional<std::uint64_t>)
{
    if (cost.n < 2 || cost.n > foreign_kdf::kMaxScryptN || cost.r == 0 || cost.p == 0)
        return refused();
    return cheapKey(password, salt, keySize);
}

Result<SecretBytes> argon2(const ForeignArgon &argon, const SecretBytes &password, ByteView salt, std::size_t keySize,
                           std::optional<std::uint64_t>)
{
    if (argon.passes == 0 || argon.memoryKibibytes == 0 || argon.lanes == 0 || salt.size() < 8)
        return refused();
    return cheapKey(password, salt, keySize);
}

Result<SecretBytes> aesKdf(const SecretBytes &key, ByteView seed, std::uint64_t rounds, const std::function<bool()> &)
{
    constexpr std::size_t kSize = 32;
    if (seed.size() != kSize || rounds > foreign_kdf::kMaxAesRounds)
        return refused();
    return cheapKey(key, seed, kSize);
}

Result<SecretBytes> hkdfExpandSha256(const SecretBytes &key, ByteView info, std::size_t size)
{
    return cheapKey(key, info, size);
}

Result<SecretBytes> evpBytesToKeyMd5(const SecretBytes &passphrase, ByteView salt, std::size_t size)
{
    return cheapKey(passphrase, salt, size);
}

} // namespace countersign
