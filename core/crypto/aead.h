#pragma once

#include "core/base/bytes.h"
#include "core/crypto/secret_bytes.h"

#include <array>
#include <optional>

namespace countersign {

/// XChaCha20-Poly1305 (IETF): encrypts, and authenticates what is encrypted together with `context`.
namespace aead {

constexpr std::size_t kKeySize = 32;
constexpr std::size_t kNonceSize = 24;
constexpr std::size_t kTagSize = 16;

using Nonce = std::array<std::uint8_t, kNonceSize>;

/// Appends the ciphertext and its tag to `out`: `plaintext.size() + kTagSize` bytes.
void sealTo(Bytes &out, const SecretBytes &key, const Nonce &nonce, ByteView context, const SecretBytes &plaintext);

/// The plaintext; none if key, nonce, context or ciphertext is not what was sealed.
std::optional<SecretBytes> unseal(const SecretBytes &key, const Nonce &nonce, ByteView context, ByteView sealed);

} // namespace aead

} // namespace countersign
