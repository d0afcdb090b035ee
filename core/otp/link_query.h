#pragma once

#include "core/base/result.h"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// The `name=value&…` part of a link, still percent-encoded; refers to the link. Names are compared without case. Of a
/// repeated parameter the first counts, and an empty one counts as absent.
class LinkQuery
{
public:
    LinkQuery() = default;
    explicit LinkQuery(std::string_view text)
        : m_text(text)
    { }

    bool contains(std::string_view name) const;

    /// The value as it stands in the link. None if absent or empty.
    std::optional<std::string_view> value(std::string_view name) const;

    /// The value in plain text; empty if absent. Not for secrets. Errors: LinkMalformed.
    Result<std::string> text(std::string_view name) const;

    /// All values of a parameter that may be repeated, in plain text. Errors: LinkMalformed.
    Result<std::vector<std::string>> texts(std::string_view name) const;

    /// The value as a decimal number. None if absent, or no such number.
    template <typename Number>
    std::optional<Number> number(std::string_view name) const
    {
        const auto digits = trimmedText(name);
        Number number = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error != std::errc() || end != digits.data() + digits.size())
            return {};
        return number;
    }

private:
    struct Parameter
    {
        std::string_view name;
        std::string_view value;
    };
    std::vector<Parameter> parameters(std::string_view name) const;
    std::string trimmedText(std::string_view name) const;

    std::string_view m_text;
};

} // namespace countersign
