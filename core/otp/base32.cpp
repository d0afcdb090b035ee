#include "core/otp/base32.h"

#include <algorithm>
#include <array>

namespace countersign {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t kBitsPerLetter = 5;
constexpr std::size_t kMaximumSize = 1024;
constexpr int kNoLetter = -1;

/// What people and web pages put between the letters: padding, and the spaces and dashes of Unicode.
constexpr std::array<std::string_view, 22> kSeparators
    = {"=",      " ",      "-",      "\t",     "\n",     "\r",     "\u00a0", "\u00ad", "\u2002", "\u2003", "\u2007",
       "\u2009", "\u200a", "\u200b", "\u202f", "\u3000", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"};

int letterValue(char character)
{
    if (character >= 'A' && character <= 'Z')
        return character - 'A';
    if (character >= 'a' && character <= 'z')
        return character - 'a';
    if (character >= '2' && character <= '7')
        return character - '2' + 26;
    return kNoLetter;
}

/// Length in bytes of the separator that `text` starts with; 0 if it starts with none.
std::size_t separatorLength(std::string_view text)
{
    const auto separator
        = std::ranges::find_if(kSeparators, [text](std::string_view each) { return text.starts_with(each); });
    return separator == kSeparators.end() ? 0 : separator->size();
}

/// Number of characters (code points) in UTF-8 text.
std::size_t characterCount(std::string_view text)
{
    const auto startsCharacter = [](char byte) { return (static_cast<std::uint8_t>(byte) & 0xc0) != 0x80; };
    return static_cast<std::size_t>(std::ranges::count_if(text, startsCharacter));
}

/// How many letters `text` holds besides separators.
Result<std::size_t> countLetters(std::string_view text)
{
    std::size_t letters = 0;
    for (std::size_t index = 0; index < text.size();) {
        if (letterValue(text[index]) != kNoLetter) {
            ++letters;
            ++index;
        } else if (const std::size_t length = separatorLength(text.substr(index)); length != 0) {
            index += length;
        } else {
            return Error{.code = ErrorCode::Base32InvalidCharacter,
                         .where = "secret",
                         .position = characterCount(text.substr(0, index))};
        }
    }
    return letters;
}

} // namespace

Result<SecretBytes> decodeBase32(std::string_view text)
{
    const auto letters = countLetters(text);
    if (!letters)
        return letters.error();
    const std::size_t size = *letters * kBitsPerLetter / 8;
    if (size == 0)
        return Error{ErrorCode::SecretEmpty, "secret"};
    if (size > kMaximumSize)
        return Error{ErrorCode::SecretTooLong, "secret"};

    SecretBytes bytes(size);
    auto next = bytes.writable().begin();
    std::uint32_t buffer = 0;
    std::size_t bits = 0;
    for (const char character : text) {
        const int value = letterValue(character); // the bytes of a separator are no letters either
        if (value == kNoLetter)
            continue;
        buffer = (buffer << kBitsPerLetter | static_cast<std::uint32_t>(value)) & 0xfff;
        bits += kBitsPerLetter;
        if (bits >= 8) {
            bits -= 8;
            *next++ = static_cast<std::uint8_t>(buffer >> bits);
        }
    }
    return bytes;
}

SecretBytes encodeBase32(ByteView bytes)
{
    SecretBytes text((bytes.size() * 8 + kBitsPerLetter - 1) / kBitsPerLetter);
    std::size_t bit = 0;
    for (std::uint8_t &letter : text.writable()) {
        const std::size_t index = bit / 8;
        const std::uint32_t following = index + 1 < bytes.size() ? bytes[index + 1] : 0;
        const std::uint32_t pair = static_cast<std::uint32_t>(bytes[index]) << 8 | following;
        letter = static_cast<std::uint8_t>(kAlphabet[pair >> (16 - kBitsPerLetter - bit % 8) & 0x1f]);
        bit += kBitsPerLetter;
    }
    return text;
}

} // namespace countersign
