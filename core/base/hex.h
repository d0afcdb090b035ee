#pragma once

#include "core/base/bytes.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace countersign {

/// The bytes of pairs of hexadecimal digits in any case; none if `text` has anything else in it. Of secrets:
/// `secret_encoding.h`.
std::optional<Bytes> decodeHex(std::string_view text);

/// In small letters.
std::string encodeHex(ByteView bytes);

/// The same to where `out` has half as many bytes as `text` has characters; false if `text` is not hexadecimal.
bool decodeHexTo(std::span<std::uint8_t> out, std::string_view text);
/// The same to where `out` has twice as many characters as there are bytes.
void encodeHexTo(std::span<std::uint8_t> out, ByteView bytes);

} // namespace countersign
