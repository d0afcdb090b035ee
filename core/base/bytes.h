#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace countersign {

/// Bytes that are no secret: files, ciphertext, identifiers.
using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// The bytes of a text, which must outlive the view.
inline ByteView bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

/// The text in some bytes, which must outlive the view. The caller checks that it is UTF-8 where that matters.
inline std::string_view textOf(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

} // namespace countersign
