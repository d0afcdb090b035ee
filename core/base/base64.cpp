#include "core/base/base64.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint32_t kBitsPerLetter = 6;
constexpr std::size_t kLettersPerGroup = 4;
constexpr int kNoLetter = -1;

/// The value of a letter of either alphabet.
int letterValue(char character)
{
    if (character >= 'A' && character <= 'Z')
        return character - 'A';
    if (character >= 'a' && character <= 'z')
        return character - 'a' + 26;
    if (character >= '0' && character <= '9')
        return character - '0' + 52;
    if (character == '+' || character == '-')
        return 62;
    return character == '/' || character == '_' ? 63 : kNoLetter;
}

bool isWhiteSpace(char character)
{
    return std::string_view(" \t\r\n\f\v").find(character) != std::string_view::npos;
}

struct Count
{
    std::size_t letters = 0;
    std::size_t padding = 0;
    char lastLetter = 'A';
};

/// None if there is anything else than letters, white space, and padding behind the letters.
std::optional<Count> count(std::string_view text)
{
    Count count;
    for (const char character : text) {
        if (letterValue(character) != kNoLetter && count.padding == 0) {
            ++count.letters;
            count.lastLetter = character;
        } else if (character == '=') {
            ++count.padding;
        } else if (!isWhiteSpace(character)) {
            return {};
        }
    }
    return count;
}

/// Whether the text is what an encoder writes, and nothing else that means the same.
bool isCanonical(std::string_view text, const Count &count)
{
    const std::size_t lastGroup = count.letters % kLettersPerGroup;
    const int leftOverBits = lastGroup == 0 ? 0 : letterValue(count.lastLetter) & (lastGroup == 2 ? 0x0f : 0x03);
    return text.size() % kLettersPerGroup == 0 && text.size() == count.letters + count.padding && leftOverBits == 0
        && text.find_first_of("-_") == std::string_view::npos;
}

} // namespace

std::optional<std::size_t> base64DecodedSize(std::string_view text, Base64 reading)
{
    const auto counted = count(text);
    // One letter has not the bits of a byte; no group has more than two characters of padding.
    if (!counted || counted->letters % kLettersPerGroup == 1 || counted->padding > 2)
        return {};
    if (reading == Base64::Strict && !isCanonical(text, *counted))
        return {};
    return counted->letters / kLettersPerGroup * 3 + counted->letters % kLettersPerGroup * kBitsPerLetter / 8;
}

void decodeBase64To(std::span<std::uint8_t> out, std::string_view text)
{
    auto next = out.begin();
    std::uint32_t buffer = 0;
    std::uint32_t bits = 0;
    for (const char character : text) {
        const int value = letterValue(character);
        if (value == kNoLetter)
            continue;
        buffer = (buffer << kBitsPerLetter | static_cast<std::uint32_t>(value)) & 0x3fff;
        bits += kBitsPerLetter;
        if (bits >= 8) {
            bits -= 8;
            *next++ = static_cast<std::uint8_t>(buffer >> bits);
        }
    }
}

std::optional<Bytes> decodeBase64(std::string_view text, Base64 reading)
{
    const auto size = base64DecodedSize(text, reading);
    if (!size)
        return {};
    Bytes bytes(*size);
    decodeBase64To(bytes, text);
    return bytes;
}

void encodeBase64To(std::span<std::uint8_t> out, ByteView bytes)
{
    auto next = out.begin();
    for (std::size_t index = 0; index < bytes.size(); index += 3) {
        const std::size_t present = std::min<std::size_t>(bytes.size() - index, 3);
        std::uint32_t group = 0;
        for (std::size_t offset = 0; offset < 3; ++offset)
            group = group << 8 | (offset < present ? bytes[index + offset] : 0u);
        for (std::size_t letter = 0; letter < kLettersPerGroup; ++letter) {
            const std::uint32_t value = group >> (18 - kBitsPerLetter * letter) & 0x3f;
            *next++ = static_cast<std::uint8_t>(letter <= present ? kAlphabet[value] : '=');
        }
    }
}

std::string encodeBase64(ByteView bytes)
{
    std::string text(base64EncodedSize(bytes.size()), '\0');
    encodeBase64To({reinterpret_cast<std::uint8_t *>(text.data()), text.size()}, bytes);
    return text;
}

} // namespace countersign
