#include "core/base/utf8.h"

#include <cstdint>

namespace countersign {

namespace {

struct LeadByte
{
    std::size_t length;
    char32_t bits;
    char32_t smallest; // a smaller one is an overlong form
};

std::optional<LeadByte> leadByte(std::uint8_t byte)
{
    if (byte < 0x80)
        return LeadByte{1, byte, 0};
    if ((byte & 0xe0) == 0xc0)
        return LeadByte{2, byte & 0x1fu, 0x80};
    if ((byte & 0xf0) == 0xe0)
        return LeadByte{3, byte & 0x0fu, 0x800};
    if ((byte & 0xf8) == 0xf0)
        return LeadByte{4, byte & 0x07u, 0x10000};
    return {};
}

} // namespace

std::optional<char32_t> takeCharacter(std::string_view &rest)
{
    if (rest.empty())
        return {};
    const auto lead = leadByte(static_cast<std::uint8_t>(rest.front()));
    if (!lead || rest.size() < lead->length)
        return {};
    char32_t character = lead->bits;
    for (std::size_t index = 1; index < lead->length; ++index) {
        const auto byte = static_cast<std::uint8_t>(rest[index]);
        if ((byte & 0xc0) != 0x80)
            return {};
        character = (character << 6) | (byte & 0x3fu);
    }
    const bool isSurrogate = character >= 0xd800 && character <= 0xdfff;
    if (character < lead->smallest || character > 0x10ffff || isSurrogate)
        return {};
    rest.remove_prefix(lead->length);
    return character;
}

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        // ASCII, which most text is, needs no decoding.
        if (static_cast<std::uint8_t>(text.front()) < 0x80)
            text.remove_prefix(1);
        else if (!takeCharacter(text))
            return false;
    }
    return true;
}

void appendUtf8(std::string &text, char32_t character)
{
    const auto continuation = [&](int shift) { text += static_cast<char>(0x80 | ((character >> shift) & 0x3f)); };
    if (character < 0x80) {
        text += static_cast<char>(character);
    } else if (character < 0x800) {
        text += static_cast<char>(0xc0 | (character >> 6));
        continuation(0);
    } else if (character < 0x10000) {
        text += static_cast<char>(0xe0 | (character >> 12));
        continuation(6);
        continuation(0);
    } else {
        text += static_cast<char>(0xf0 | (character >> 18));
        continuation(12);
        continuation(6);
        continuation(0);
    }
}

} // namespace countersign
