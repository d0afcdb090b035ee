#include "core/base/hex.h"

namespace countersign {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr int kNoDigit = -1;

int digitValue(char character)
{
    if (character >= '0' && character <= '9')
        return character - '0';
    if (character >= 'a' && character <= 'f')
        return character - 'a' + 10;
    return character >= 'A' && character <= 'F' ? character - 'A' + 10 : kNoDigit;
}

} // namespace

bool decodeHexTo(std::span<std::uint8_t> out, std::string_view text)
{
    if (text.size() % 2 != 0)
        return false;
    for (std::size_t index = 0; index < text.size(); index += 2) {
        const int high = digitValue(text[index]);
        const int low = digitValue(text[index + 1]);
        if (high == kNoDigit || low == kNoDigit)
            return false;
        out[index / 2] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return true;
}

std::optional<Bytes> decodeHex(std::string_view text)
{
    Bytes bytes(text.size() / 2);
    if (!decodeHexTo(bytes, text))
        return {};
    return bytes;
}

void encodeHexTo(std::span<std::uint8_t> out, ByteView bytes)
{
    auto next = out.begin();
    for (const std::uint8_t byte : bytes) {
        *next++ = static_cast<std::uint8_t>(kDigits[byte >> 4]);
        *next++ = static_cast<std::uint8_t>(kDigits[byte & 0x0f]);
    }
}

std::string encodeHex(ByteView bytes)
{
    std::string text(bytes.size() * 2, '\0');
    encodeHexTo({reinterpret_cast<std::uint8_t *>(text.data()), text.size()}, bytes);
    return text;
}

} // namespace countersign
