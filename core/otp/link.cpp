#include "core/otp/link.h"

#include "core/otp/label.h"

#include <algorithm>
#include <array>
#include <optional>

namespace countersign {

namespace {

std::optional<OtpType> typeNamed(std::string_view name)
{
    struct NamedType
    {
        std::string_view name;
        OtpType type;
    };
    constexpr std::array<NamedType, 5> kTypes{{{"totp", OtpType::Totp},
                                               {"hotp", OtpType::Hotp},
                                               {"steam", OtpType::Steam},
                                               {"yaotp", OtpType::Yandex},
                                               {"motp", OtpType::Motp}}};
    const auto found
        = std::ranges::find_if(kTypes, [name](const NamedType &each) { return equalWithoutCase(each.name, name); });
    if (found == kTypes.end())
        return {};
    return found->type;
}

} // namespace

Result<Link> splitOtpauth(std::string_view rest)
{
    const auto question = rest.find('?');
    const std::string_view path = rest.substr(0, question);
    const auto slash = path.find('/');
    const auto type = typeNamed(path.substr(0, slash));
    if (!type)
        return Error{ErrorCode::UnsupportedType, "type"};
    Link link{.type = *type};
    if (slash != std::string_view::npos)
        link.label = path.substr(slash + 1);
    if (question != std::string_view::npos)
        link.query = LinkQuery(rest.substr(question + 1));

    if (const auto encoder = link.query.value("encoder"); encoder && link.type == OtpType::Totp) {
        if (!equalWithoutCase(*encoder, "steam"))
            return Error{ErrorCode::UnsupportedType, "encoder"};
        link.type = OtpType::Steam;
    }
    if (link.query.contains("steam") && link.type == OtpType::Totp)
        link.type = OtpType::Steam;
    return link;
}

Link splitMotp(std::string_view rest)
{
    const auto question = rest.find('?');
    Link link{.type = OtpType::Motp, .notation = SecretNotation::Text, .label = rest.substr(0, question)};
    if (question != std::string_view::npos)
        link.query = LinkQuery(rest.substr(question + 1));
    return link;
}

} // namespace countersign
