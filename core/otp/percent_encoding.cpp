#include "core/otp/percent_encoding.h"

#include "core/base/utf8.h"

#include <span>

namespace countersign {

namespace {

constexpr std::string_view kHexadecimal = "0123456789ABCDEF";

int digitValue(char character)
{
    if (character >= '0' && character <= '9')
        return character - '0';
    if (character >= 'A' && character <= 'F')
        return character - 'A' + 10;
    if (character >= 'a' && character <= 'f')
        return character - 'a' + 10;
    return -1;
}

/// Whether `text` starts with `%` and two hexadecimal digits.
bool startsEncoded(std::string_view text)
{
    return text.size() >= 3 && text[0] == '%' && digitValue(text[1]) >= 0 && digitValue(text[2]) >= 0;
}

/// Calls `take` with every decoded byte.
template <typename Taker>
void decodeEach(std::string_view text, PlusSign plus, Taker take)
{
    while (!text.empty()) {
        if (startsEncoded(text)) {
            take(static_cast<std::uint8_t>(digitValue(text[1]) * 16 + digitValue(text[2])));
            text.remove_prefix(3);
        } else {
            const char character = text.front() == '+' && plus == PlusSign::IsSpace ? ' ' : text.front();
            take(static_cast<std::uint8_t>(character));
            text.remove_prefix(1);
        }
    }
}

bool isUnreserved(std::uint8_t byte)
{
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-'
        || byte == '.' || byte == '_' || byte == '~';
}

/// Calls `take` with every character of the encoded text.
template <typename Taker>
void encodeEach(ByteView bytes, Taker take)
{
    for (const std::uint8_t byte : bytes) {
        if (isUnreserved(byte)) {
            take(static_cast<char>(byte));
        } else {
            take('%');
            take(kHexadecimal[byte >> 4]);
            take(kHexadecimal[byte & 0x0f]);
        }
    }
}

} // namespace

Result<std::string> decodePercent(std::string_view text, PlusSign plus)
{
    std::string decoded;
    decodeEach(text, plus, [&decoded](std::uint8_t byte) { decoded += static_cast<char>(byte); });
    if (!isUtf8(decoded))
        return ErrorCode::LinkMalformed;
    return decoded;
}

SecretBytes decodePercentSecret(std::string_view text, PlusSign plus)
{
    std::size_t size = 0;
    decodeEach(text, plus, [&size](std::uint8_t) { ++size; });
    SecretBytes decoded(size);
    auto next = decoded.writable().begin();
    decodeEach(text, plus, [&next](std::uint8_t byte) { *next++ = byte; });
    return decoded;
}

std::string encodePercent(std::string_view text)
{
    std::string encoded;
    encodeEach(bytesOf(text), [&encoded](char character) { encoded += character; });
    return encoded;
}

SecretBytes encodePercentSecret(ByteView secret)
{
    std::size_t size = 0;
    encodeEach(secret, [&size](char) { ++size; });
    SecretBytes encoded(size);
    auto next = encoded.writable().begin();
    encodeEach(secret, [&next](char character) { *next++ = static_cast<std::uint8_t>(character); });
    return encoded;
}

} // namespace countersign
