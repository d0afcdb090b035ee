#include "app/common/link_arguments.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

namespace countersign {

using namespace Qt::StringLiterals;

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

QString withoutLinks(QString message)
{
    // Up to a blank, or to what closes a quotation. The second form is what is left of a link that was taken for a
    // path.
    static const QRegularExpression link(
        uR"((otpauth[a-z-]*:/{0,2}|motp://|steam://)[^\s”“)/][^\s”“)]*|[^\s”“(]*[?&](secret|data)=[^\s”“)]*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return message.replace(link, u"…"_s);
}

} // namespace countersign
