#pragma once

#include "core/base/bytes.h"
#include "core/crypto/secret_bytes.h"

#include <array>
#include <cstdint>
#include <span>

namespace countersign {

/// The bytes that a stream cipher adds to a text (XOR), from the first one on: each call goes on where the last one
/// ended, since KDBX runs one stream through all the values of a document.
class KeyStream
{
public:
    static constexpr std::size_t kKeySize = 32;
    static constexpr std::size_t kChaCha20NonceSize = 12;
    static constexpr std::size_t kSalsa20NonceSize = 8;

    /// RFC 8439, from block 0.
    static KeyStream chaCha20(SecretBytes key, std::span<const std::uint8_t, kChaCha20NonceSize> nonce);
    static KeyStream salsa20(SecretBytes key, std::span<const std::uint8_t, kSalsa20NonceSize> nonce);

    /// Encrypts or decrypts `bytes` in their place.
    void next(std::span<std::uint8_t> bytes);

private:
    enum class Cipher { ChaCha20, Salsa20 };

    KeyStream(Cipher cipher, SecretBytes key, ByteView nonce);
    void addBlocks(std::span<std::uint8_t> bytes);
    std::size_t addLeftOver(std::span<std::uint8_t> bytes);

    Cipher m_cipher;
    SecretBytes m_key;
    std::array<std::uint8_t, kChaCha20NonceSize> m_nonce{}; ///< Salsa20 has the first 8 of them
    SecretBytes m_block; ///< the block of the stream that was begun
    std::size_t m_used = 0; ///< how much of it
    std::uint64_t m_nextBlock = 0;
};

} // namespace countersign
