#pragma once

#include "core/base/bytes.h"
#include "core/crypto/secret_bytes.h"

#include <optional>

namespace countersign::aes {

// AES-256 as other programs' exports use it; our own files have `aead`. Keys have 32 bytes.

constexpr std::size_t kKeySize = 32;
constexpr std::size_t kBlockSize = 16;
constexpr std::size_t kTagSize = 16;
constexpr std::size_t kMaxGcmIvSize = 64;

/// GCM: the plaintext of ciphertext ‖ tag; none if key, IV, context or ciphertext is not what was sealed. The IV has 1
/// to 64 bytes (12 in most formats, 16 in some), another gives none; `context` is the additional data.
std::optional<SecretBytes> gcmOpen(const SecretBytes &key, ByteView iv, ByteView context, ByteView sealed);

/// Ciphertext ‖ tag.
Bytes gcmSeal(const SecretBytes &key, ByteView iv, ByteView context, const SecretBytes &plaintext);

/// CBC with PKCS#7 padding; none if the IV has not 16 bytes, the ciphertext is not of whole blocks, or the padding is
/// none. Nothing authenticates it: a wrong key passes about once in 256 times, so the plaintext must be checked too.
std::optional<SecretBytes> cbcOpen(const SecretBytes &key, ByteView iv, ByteView ciphertext);

/// Whole blocks, always longer than the plaintext. The IV has 16 bytes.
Bytes cbcSeal(const SecretBytes &key, ByteView iv, const SecretBytes &plaintext);

} // namespace countersign::aes
