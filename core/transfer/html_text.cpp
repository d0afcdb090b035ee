#include "core/transfer/html_text.h"

#include "core/base/utf8.h"
#include "core/otp/label.h"

#include <charconv>
#include <cstdint>
#include <optional>

namespace countersign {

namespace {

constexpr std::size_t kLongestEntity = 10; // "&#x10FFFF;"

bool isCharacter(std::uint32_t code)
{
    return code != 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

/// The character of an entity without its `&` and `;`.
std::optional<char32_t> characterOf(std::string_view name)
{
    if (name == "amp")
        return U'&';
    if (name == "lt")
        return U'<';
    if (name == "gt")
        return U'>';
    if (name == "quot")
        return U'"';
    if (name == "apos")
        return U'\'';
    if (!name.starts_with('#'))
        return {};
    name.remove_prefix(1);
    const bool isHex = name.starts_with('x') || name.starts_with('X');
    if (isHex)
        name.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, isHex ? 16 : 10);
    if (error != std::errc() || end != name.data() + name.size() || !isCharacter(code))
        return {};
    return static_cast<char32_t>(code);
}

} // namespace

bool looksLikeHtml(std::string_view text)
{
    return trimmed(text.substr(0, 1024)).starts_with('<');
}

std::string withEntitiesDecoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find('&'), text.size());
        decoded += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty())
            break;
        const std::size_t end = text.substr(0, kLongestEntity).find(';');
        const auto character = end == std::string_view::npos ? std::nullopt : characterOf(text.substr(1, end - 1));
        if (character) {
            appendUtf8(decoded, *character);
            text.remove_prefix(end + 1);
        } else {
            decoded += '&';
            text.remove_prefix(1);
        }
    }
    return decoded;
}

} // namespace countersign
