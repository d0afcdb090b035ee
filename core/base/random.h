#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace countersign {

/// A source of random bytes. `core/crypto/system_random.h` is the real one; tests give known bytes.
class Random
{
public:
    virtual ~Random() = default;

    virtual void fill(std::span<std::uint8_t> bytes) = 0;

    template <std::size_t Size>
    std::array<std::uint8_t, Size> array()
    {
        std::array<std::uint8_t, Size> bytes;
        fill(bytes);
        return bytes;
    }
};

} // namespace countersign
