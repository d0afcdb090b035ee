#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace countersign {

/// A colour as 0xRRGGBB.
using RgbColor = std::uint32_t;

/// Reads six hexadecimal digits.
inline std::optional<RgbColor> rgbColorFrom(std::string_view text)
{
    constexpr std::size_t kDigits = 6;
    constexpr int kHexadecimal = 16;
    RgbColor color = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), color, kHexadecimal);
    if (text.size() != kDigits || error != std::errc() || end != text.data() + text.size())
        return {};
    return color;
}

} // namespace countersign
