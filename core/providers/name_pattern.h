#pragma once

#include <optional>
#include <string_view>

namespace countersign {

/// What a name says by a pattern like "{user}@{cloud}.onaliyun.com". Views into the name; empty if the pattern has
/// none.
struct NameParts
{
    std::string_view user;
    std::string_view cloud;
};

/// Whether `pattern` is one: text of ASCII with at most one {user} and one {cloud} (or {number}: digits only) in it,
/// text between them.
bool isNamePattern(std::string_view pattern);

/// The parts of `name`, or nothing if it doesn't look like `pattern`. Case doesn't matter outside of the parts. A user
/// has no spaces and none of @ : / in it; a cloud account is letters, digits, - and _.
std::optional<NameParts> matchName(std::string_view pattern, std::string_view name);

} // namespace countersign
