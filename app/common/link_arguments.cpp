#include "app/common/link_arguments.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

namespace countersign {

namespace {

bool holdsLink(std::string_view argument)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    std::string text(argument);
    std::ranges::transform(text, text.begin(), lower);
    // Words may stand before a migration link.
    return text.find("otpauth") != text.npos || text.starts_with("motp:") || text.starts_with("steam:")
        || text.find("secret=") != text.npos;
}

} // namespace

void wipeLinkArguments(std::span<char *> arguments)
{
    for (char *argument : arguments) {
        if (holdsLink(argument))
            std::memset(argument, 0, std::strlen(argument));
    }
}

} // namespace countersign
