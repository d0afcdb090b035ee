#include "core/qr/text_parts.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr std::size_t kLongestHost = 253;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Where the field that `text` begins with ends: at a `;` that no `\` precedes.
std::size_t fieldEnd(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size() && text[end] != ';')
        end += text[end] == '\\' ? 2 : 1;
    return std::min(end, text.size());
}

} // namespace

std::string lowerCase(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

bool startsWithoutCase(std::string_view text, std::string_view lowerCaseBeginning)
{
    return text.size() >= lowerCaseBeginning.size()
        && std::ranges::equal(text.substr(0, lowerCaseBeginning.size()), lowerCaseBeginning, {}, lower);
}

bool isAccountLink(std::string_view text)
{
    // `steam://` before a path belongs to the Steam program; a key has no slash.
    return startsWithoutCase(text, "otpauth:") || startsWithoutCase(text, "apple-otpauth:")
        || startsWithoutCase(text, "motp://")
        || (startsWithoutCase(text, "steam://") && text.find('/', 8) == std::string_view::npos);
}

std::optional<WebAddress> webAddress(std::string_view text)
{
    const std::size_t scheme = startsWithoutCase(text, "https://") ? 8 : startsWithoutCase(text, "http://") ? 7 : 0;
    if (scheme == 0)
        return {};
    const std::string_view link = text.substr(scheme);
    const std::size_t end = std::min(link.find_first_of("/\\?#"), link.size());
    std::string_view authority = link.substr(0, end);
    std::string_view user;
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
        user = authority.substr(0, at);
        authority.remove_prefix(at + 1);
    }
    const std::size_t bracket = authority.find(']'); // an IPv6 address has colons of its own
    const std::size_t colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
    const std::string_view host = authority.substr(0, std::min(colon, authority.size()));
    if (host.empty() || host.size() > kLongestHost)
        return {};
    return WebAddress{
        .scheme = text.substr(0, scheme), .user = user, .host = lowerCase(host), .rest = link.substr(end)};
}

std::string_view takeWifiField(std::string_view &rest)
{
    while (rest.starts_with(';'))
        rest.remove_prefix(1);
    const std::size_t end = fieldEnd(rest);
    const std::string_view field = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return field;
}

std::string_view wifiField(std::string_view text, std::string_view lowerCaseKey)
{
    text.remove_prefix(std::min(text.size(), std::string_view("wifi:").size()));
    for (auto field = takeWifiField(text); !field.empty(); field = takeWifiField(text)) {
        if (startsWithoutCase(field, lowerCaseKey))
            return field.substr(lowerCaseKey.size());
    }
    return {};
}

std::string wifiName(std::string_view text)
{
    const std::string_view field = wifiField(text, "s:");
    std::string name;
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] == '\\' && i + 1 < field.size())
            ++i;
        name += field[i];
    }
    return name;
}

} // namespace countersign
