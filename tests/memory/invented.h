#pragma once

#include "core/crypto/secret_bytes.h"

#include <cstdint>
#include <string_view>

namespace countersign {

/// A secret text that never exists as a whole unless asked for: its characters are computed one by one.
class Invented
{
public:
    static Invented password(std::uint32_t seed)
    {
        return {seed, 22, "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"};
    }
    static Invented key(std::uint32_t seed) { return {seed, 32, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"}; }

    std::size_t size() const { return m_size; }
    char at(std::size_t position) const
    {
        std::uint32_t mixed = m_seed * 2654435761U + static_cast<std::uint32_t>(position) * 40503U;
        for (int round = 0; round < 3; ++round) {
            mixed ^= mixed >> 15;
            mixed *= 0x2c1b3c6dU;
            mixed ^= mixed >> 12;
        }
        return m_alphabet[mixed % m_alphabet.size()];
    }
    /// The whole, in the arena.
    SecretBytes secret() const
    {
        SecretBytes text(m_size);
        for (std::size_t position = 0; position < m_size; ++position)
            text.writable()[position] = static_cast<std::uint8_t>(at(position));
        return text;
    }

private:
    Invented(std::uint32_t seed, std::size_t size, std::string_view alphabet)
        : m_seed(seed)
        , m_size(size)
        , m_alphabet(alphabet)
    { }

    std::uint32_t m_seed;
    std::size_t m_size;
    std::string_view m_alphabet;
};

} // namespace countersign
