#include "core/otp/label.h"

#include <algorithm>

namespace countersign {

namespace {

char lowerCase(char character)
{
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

} // namespace

Label splitLabel(std::string_view issuer, std::string_view label)
{
    issuer = trimmed(issuer);
    label = trimmed(label);
    if (!issuer.empty()) {
        if (hasIssuerPrefix(issuer, label))
            label = trimmed(label.substr(issuer.size() + 1));
    } else if (const auto colon = label.find(':'); colon != std::string_view::npos) {
        issuer = trimmed(label.substr(0, colon));
        label = trimmed(label.substr(colon + 1));
    }
    return {.issuer = std::string(issuer), .name = std::string(label)};
}

bool hasIssuerPrefix(std::string_view issuer, std::string_view label)
{
    return label.size() > issuer.size() && label[issuer.size()] == ':'
        && equalWithoutCase(label.substr(0, issuer.size()), issuer);
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kWhiteSpace = " \t\r\n";
    const auto first = text.find_first_not_of(kWhiteSpace);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kWhiteSpace) - first + 1);
}

bool equalWithoutCase(std::string_view left, std::string_view right)
{
    return std::ranges::equal(left, right, {}, lowerCase, lowerCase);
}

} // namespace countersign
