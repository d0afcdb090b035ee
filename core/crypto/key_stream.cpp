#include "core/crypto/key_stream.h"

#include "core/crypto/wipe.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>

namespace countersign {

namespace {

constexpr std::size_t kBlockSize = 64;

static_assert(KeyStream::kKeySize == crypto_stream_chacha20_ietf_KEYBYTES);
static_assert(KeyStream::kKeySize == crypto_stream_salsa20_KEYBYTES);
static_assert(KeyStream::kChaCha20NonceSize == crypto_stream_chacha20_ietf_NONCEBYTES);
static_assert(KeyStream::kSalsa20NonceSize == crypto_stream_salsa20_NONCEBYTES);

} // namespace

KeyStream::KeyStream(Cipher cipher, SecretBytes key, ByteView nonce)
    : m_cipher(cipher)
    , m_key(std::move(key))
    , m_block(kBlockSize)
    , m_used(kBlockSize)
{
    assert(m_key.size() == kKeySize);
    std::ranges::copy(nonce, m_nonce.begin());
}

KeyStream KeyStream::chaCha20(SecretBytes key, std::span<const std::uint8_t, kChaCha20NonceSize> nonce)
{
    return {Cipher::ChaCha20, std::move(key), nonce};
}

KeyStream KeyStream::salsa20(SecretBytes key, std::span<const std::uint8_t, kSalsa20NonceSize> nonce)
{
    return {Cipher::Salsa20, std::move(key), nonce};
}

void KeyStream::next(std::span<std::uint8_t> bytes)
{
    bytes = bytes.subspan(addLeftOver(bytes));
    const std::size_t whole = bytes.size() / kBlockSize * kBlockSize;
    addBlocks(bytes.first(whole));
    bytes = bytes.subspan(whole);
    if (bytes.empty())
        return;
    std::ranges::fill(m_block.writable(), std::uint8_t{0});
    addBlocks(m_block.writable()); // a block of the stream as it is
    m_used = 0;
    addLeftOver(bytes);
}

/// Whole blocks from the next one on.
void KeyStream::addBlocks(std::span<std::uint8_t> bytes)
{
    // EXPOSE: libsodium takes a pointer; it does not keep it.
    const std::uint8_t *key = m_key.expose().data();
    if (bytes.empty())
        return;
    if (m_cipher == Cipher::Salsa20) {
        crypto_stream_salsa20_xor_ic(bytes.data(), bytes.data(), bytes.size(), m_nonce.data(), m_nextBlock, key);
    } else {
        assert(m_nextBlock + bytes.size() / kBlockSize <= UINT32_MAX); // 256 GiB
        crypto_stream_chacha20_ietf_xor_ic(bytes.data(), bytes.data(), bytes.size(), m_nonce.data(),
                                           static_cast<std::uint32_t>(m_nextBlock), key);
    }
    wipeStack();
    m_nextBlock += bytes.size() / kBlockSize;
}

/// What the block that was begun has for `bytes`. Gives how many.
std::size_t KeyStream::addLeftOver(std::span<std::uint8_t> bytes)
{
    const std::size_t size = std::min(bytes.size(), kBlockSize - m_used);
    // EXPOSE: added to the text, which is as secret.
    const ByteView stream = m_block.expose().subspan(m_used, size);
    for (std::size_t index = 0; index < size; ++index)
        bytes[index] ^= stream[index];
    m_used += size;
    return size;
}

} // namespace countersign
