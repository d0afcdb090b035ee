#pragma once

#include "core/base/bytes.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace countersign {

/// How exactly base64 must be written to be read.
enum class Base64 {
    Strict, ///< RFC 4648 section 4: `+` and `/`, padded, nothing else in it, no left-over bits
    Lenient, ///< as exports have it: also `-` and `_`, no or too little padding, white space anywhere, left-over bits
};

/// None if `text` is not base64. Empty text has no bytes. Of secrets: `secret_encoding.h`.
std::optional<Bytes> decodeBase64(std::string_view text, Base64 reading = Base64::Lenient);

/// With `+` and `/`, padded, in one line.
std::string encodeBase64(ByteView bytes);

/// How many bytes `text` holds; none if it is not base64.
std::optional<std::size_t> base64DecodedSize(std::string_view text, Base64 reading);
/// Decodes what `base64DecodedSize` gave the size of.
void decodeBase64To(std::span<std::uint8_t> out, std::string_view text);

/// How many characters `size` bytes take.
constexpr std::size_t base64EncodedSize(std::size_t size)
{
    return (size + 2) / 3 * 4;
}
/// Encodes to exactly that many characters.
void encodeBase64To(std::span<std::uint8_t> out, ByteView bytes);

} // namespace countersign
