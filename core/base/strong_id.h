#pragma once

#include "core/base/bytes.h"
#include "core/base/random.h"

#include <array>
#include <compare>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace countersign {

/// A random 128-bit identifier that cannot be mistaken for one of another kind.
template <typename Tag>
class StrongId
{
public:
    static constexpr std::size_t kSize = 16;

    StrongId() = default; ///< the null id, never given to a real object
    explicit StrongId(const std::array<std::uint8_t, kSize> &bytes)
        : m_bytes(bytes)
    { }

    static StrongId generate(Random &random) { return StrongId(random.array<kSize>()); }

    /// None if `bytes` is not 16 bytes long.
    static std::optional<StrongId> fromBytes(ByteView bytes)
    {
        if (bytes.size() != kSize)
            return {};
        StrongId id;
        std::memcpy(id.m_bytes.data(), bytes.data(), kSize);
        return id;
    }

    ByteView bytes() const { return m_bytes; }
    bool isNull() const { return *this == StrongId(); }

    /// 32 lower-case hexadecimal digits.
    std::string text() const
    {
        constexpr std::string_view kDigits = "0123456789abcdef";
        std::string text;
        for (const std::uint8_t byte : m_bytes) {
            text += kDigits[byte >> 4];
            text += kDigits[byte & 15];
        }
        return text;
    }

    auto operator<=>(const StrongId &) const = default;

private:
    std::array<std::uint8_t, kSize> m_bytes{};
};

} // namespace countersign
