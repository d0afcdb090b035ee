#pragma once

#include "core/base/bytes.h"
#include "core/crypto/secret_bytes.h"

#include <optional>

namespace countersign {

/// XSalsa20-Poly1305, libsodium's crypto_secretbox: tag ‖ ciphertext. Keys have 32 bytes.
namespace secret_box {

constexpr std::size_t kNonceSize = 24;
constexpr std::size_t kTagSize = 16;

/// None if key, nonce or ciphertext is not what was sealed; also for a nonce of another size.
std::optional<SecretBytes> open(const SecretBytes &key, ByteView nonce, ByteView sealed);

Bytes seal(const SecretBytes &key, ByteView nonce, const SecretBytes &plaintext);

} // namespace secret_box

/// XChaCha20-Poly1305, libsodium's crypto_secretstream, with all in one message that is marked as the last one, as Ente
/// Auth writes it. Keys have 32 bytes.
namespace secret_stream {

constexpr std::size_t kHeaderSize = 24;
constexpr std::size_t kOverhead = 17;

/// None if key, header or message is not what was sealed, if the message is not marked as the last one, and for a
/// header of another size.
std::optional<SecretBytes> open(const SecretBytes &key, ByteView header, ByteView message);

struct Sealed
{
    Bytes header; ///< chosen by libsodium, at random
    Bytes message;
};
Sealed seal(const SecretBytes &key, const SecretBytes &plaintext);

} // namespace secret_stream

} // namespace countersign
