#include "core/otp/link_query.h"

#include "core/otp/label.h"
#include "core/otp/percent_encoding.h"

namespace countersign {

bool LinkQuery::contains(std::string_view name) const
{
    return !parameters(name).empty();
}

std::optional<std::string_view> LinkQuery::value(std::string_view name) const
{
    const auto found = parameters(name);
    if (found.empty() || found.front().value.empty())
        return {};
    return found.front().value;
}

Result<std::string> LinkQuery::text(std::string_view name) const
{
    auto text = decodePercent(value(name).value_or(std::string_view()), PlusSign::IsSpace);
    if (!text)
        return Error{ErrorCode::LinkMalformed, std::string(name)};
    return text;
}

Result<std::vector<std::string>> LinkQuery::texts(std::string_view name) const
{
    std::vector<std::string> texts;
    for (const Parameter &parameter : parameters(name)) {
        const auto text = decodePercent(parameter.value, PlusSign::IsSpace);
        if (!text)
            return Error{ErrorCode::LinkMalformed, std::string(name)};
        if (!trimmed(*text).empty())
            texts.emplace_back(trimmed(*text));
    }
    return texts;
}

std::vector<LinkQuery::Parameter> LinkQuery::parameters(std::string_view name) const
{
    constexpr std::string_view kEscapedAmpersand = "amp;"; // left over from a link copied out of a page's source
    std::vector<Parameter> found;
    std::string_view rest = m_text;
    while (!rest.empty()) {
        std::string_view pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
        if (pair.starts_with(kEscapedAmpersand))
            pair.remove_prefix(kEscapedAmpersand.size());
        const auto equals = pair.find('=');
        if (!equalWithoutCase(pair.substr(0, equals), name))
            continue;
        found.push_back({.name = pair.substr(0, equals),
                         .value = equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1)});
    }
    return found;
}

std::string LinkQuery::trimmedText(std::string_view name) const
{
    const auto plain = text(name);
    return plain ? std::string(trimmed(*plain)) : std::string();
}

} // namespace countersign
