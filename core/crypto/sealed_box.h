#pragma once

#include "core/base/bytes.h"
#include "core/crypto/secret_bytes.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace countersign {

/// libsodium's crypto_box_seal, X25519 with XSalsa20-Poly1305: for the owner of a public key, from nobody in
/// particular. Whoever sealed cannot open it again.
namespace sealed_box {

constexpr std::size_t kKeySize = 32;
constexpr std::size_t kOverhead = 48;

using PublicKey = std::array<std::uint8_t, kKeySize>;

struct KeyPair
{
    PublicKey publicKey = {};
    SecretBytes secretKey = {};
};

/// The key pair that belongs to 32 secret bytes, always the same one.
KeyPair keyPairFrom(const SecretBytes &seed);

/// `plaintext.size() + kOverhead` bytes; none if the key is one of the few points that everybody can open.
std::optional<Bytes> seal(const PublicKey &key, const SecretBytes &plaintext);

/// None if it was sealed for another key or is damaged.
std::optional<SecretBytes> open(const KeyPair &keys, ByteView sealed);

} // namespace sealed_box

} // namespace countersign
