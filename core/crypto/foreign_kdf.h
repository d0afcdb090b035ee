#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/system_memory.h"
#include "core/crypto/secret_bytes.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace countersign {

// Keys of other programs' exports, from a password and numbers that stand in the file. So a file can ask for hours or
// for all memory: every number is checked before anything is computed or allocated.
//
// The limits let in what real exports ask for (Ente Auth: Argon2id on 1 GiB; KeePass: 117 passes of Argon2d over 16
// MiB, 43 million rounds of AES) and keep to about ten seconds on an ordinary computer. Memory and, for Argon2, work
// (memory times passes) are bounded as in our own vaults. Passes alone are not: KeePass counts a second or two in
// hundreds of passes over little memory, which is no more work.
//
// All of them are slow on purpose and belong off the GUI thread. Errors of each: KdfRefused with a `KdfRefusal` of
// `File::Foreign` (a limit, numbers without meaning, or no memory); CryptoUnavailable if the library refuses.
namespace foreign_kdf {

constexpr std::uint64_t kMaxPbkdf2Iterations = 10'000'000;
constexpr std::uint64_t kMaxAesRounds = 200'000'000;
constexpr std::uint64_t kMaxPasses = 1024; ///< of Argon2
constexpr std::uint64_t kMaxLanes = 32; ///< of Argon2
constexpr std::uint64_t kMaxScryptN = std::uint64_t{1} << 20;
constexpr std::uint64_t kMaxScryptR = 32;
constexpr std::uint64_t kMaxScryptP = 16;
constexpr std::uint64_t kMaxMemoryKibibytes = 1024 * 1024; ///< of Argon2 and scrypt (128 · N · r)
constexpr std::uint64_t kMaxArgonWorkKibibytes = 10 * kMaxMemoryKibibytes; ///< memory times passes
constexpr std::uint64_t kMaxScryptWorkKibibytes = 2 * kMaxMemoryKibibytes; ///< memory times p, slower by far

} // namespace foreign_kdf

enum class Pbkdf2Hash { Sha1, Sha256, Sha512 };

/// RFC 8018 section 5.2. Password and salt may be empty.
Result<SecretBytes> pbkdf2(Pbkdf2Hash hash, const SecretBytes &password, ByteView salt, std::uint64_t iterations,
                           std::size_t keySize);

/// The numbers of scrypt, as a file has them.
struct ScryptCost
{
    std::uint64_t n = 0; ///< a power of two
    std::uint64_t r = 0;
    std::uint64_t p = 0;
};

/// RFC 7914. `availableKibibytes`: what the system can give; none: try it whatever there is.
Result<SecretBytes> scrypt(const SecretBytes &password, ByteView salt, const ScryptCost &cost, std::size_t keySize,
                           std::optional<std::uint64_t> availableKibibytes = availableMemoryKibibytes());

/// The function and the numbers of Argon2, as a file has them.
struct ForeignArgon
{
    enum class Kind { D, I, Id };

    Kind kind = Kind::Id;
    std::uint64_t version = 0x13; ///< or 0x10
    std::uint64_t passes = 0;
    std::uint64_t memoryKibibytes = 0; ///< at least 8 for each lane
    std::uint64_t lanes = 1;
};

/// RFC 9106. The salt has at least 8 bytes, the key at least 4. As many threads as lanes and processors.
Result<SecretBytes> argon2(const ForeignArgon &argon, const SecretBytes &password, ByteView salt, std::size_t keySize,
                           std::optional<std::uint64_t> availableKibibytes = availableMemoryKibibytes());

/// The key derivation of KDBX named AES-KDF, with the SHA-256 that ends it: 32 bytes from the 32 bytes of `key` (the
/// composite key) and of `seed`. `cancelled` is asked about every millisecond; then Cancelled.
Result<SecretBytes> aesKdf(const SecretBytes &key, ByteView seed, std::uint64_t rounds,
                           const std::function<bool()> &cancelled = {});

/// The second half of HKDF, RFC 5869 section 2.3, with SHA-256. Fast. At most 8160 bytes.
Result<SecretBytes> hkdfExpandSha256(const SecretBytes &key, ByteView info, std::size_t size);

/// What OpenSSL names EVP_BytesToKey, with MD5 and one round: the key, then the IV, of CryptoJS. Fast, and weak.
Result<SecretBytes> evpBytesToKeyMd5(const SecretBytes &passphrase, ByteView salt, std::size_t size);

} // namespace countersign
