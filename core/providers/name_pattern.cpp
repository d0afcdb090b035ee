#include "core/providers/name_pattern.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr std::string_view kUser = "{user}";
constexpr std::string_view kCloud = "{cloud}";
constexpr std::string_view kNumber = "{number}";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isOfUser(char c)
{
    return static_cast<unsigned char>(c) > ' ' && c != '@' && c != ':' && c != '/';
}

bool isOfCloud(char c)
{
    return isDigit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || c == '-' || c == '_';
}

bool isPlaceholder(std::string_view piece)
{
    return piece.starts_with('{');
}

/// The next piece of a pattern, a placeholder or the text up to one, taken off it.
std::string_view takePiece(std::string_view &pattern)
{
    auto end = pattern.find('{');
    if (end == 0) {
        const auto close = pattern.find('}');
        end = close == std::string_view::npos ? close : close + 1;
    }
    const std::string_view piece = pattern.substr(0, end);
    pattern.remove_prefix(piece.size());
    return piece;
}

/// Where `text`, which isn't empty, begins in `name` without regard to case, or npos.
std::size_t findText(std::string_view name, std::string_view text)
{
    const auto same = [](char a, char b) { return lower(a) == lower(b); };
    // Not std::ranges::search: clang 14 can't compile the subrange it returns.
    const auto found = std::search(name.begin(), name.end(), text.begin(), text.end(), same);
    return found == name.end() ? std::string_view::npos : static_cast<std::size_t>(found - name.begin());
}

/// Puts `value` into the part that `placeholder` means, if it can be one.
bool put(NameParts &parts, std::string_view placeholder, std::string_view value)
{
    if (value.empty())
        return false;
    if (placeholder == kUser) {
        parts.user = value;
        return std::ranges::all_of(value, isOfUser);
    }
    parts.cloud = value;
    return std::ranges::all_of(value, placeholder == kNumber ? isDigit : isOfCloud);
}

bool isKnownPlaceholder(std::string_view piece)
{
    return piece == kUser || piece == kCloud || piece == kNumber;
}

/// Whether it may stand in a pattern as itself.
bool isPlain(char c)
{
    return c > ' ' && c != '}' && c <= '~';
}

} // namespace

bool isNamePattern(std::string_view pattern)
{
    int users = 0;
    int clouds = 0;
    bool afterPlaceholder = false;
    while (!pattern.empty()) {
        const std::string_view piece = takePiece(pattern);
        const bool isHole = isPlaceholder(piece);
        if (isHole && (afterPlaceholder || !isKnownPlaceholder(piece)))
            return false;
        if (!isHole && !std::ranges::all_of(piece, isPlain))
            return false;
        if (piece == kUser)
            ++users;
        else if (isHole)
            ++clouds;
        afterPlaceholder = isHole;
    }
    return users <= 1 && clouds <= 1 && users + clouds > 0;
}

std::optional<NameParts> matchName(std::string_view pattern, std::string_view name)
{
    NameParts parts;
    while (!pattern.empty()) {
        const std::string_view piece = takePiece(pattern);
        if (!isPlaceholder(piece)) {
            if (findText(name.substr(0, piece.size()), piece) != 0)
                return {};
            name.remove_prefix(piece.size());
            continue;
        }
        std::string_view rest = pattern;
        const std::string_view next = takePiece(rest);
        const std::size_t end = next.empty() ? name.size() : findText(name, next);
        if (end == std::string_view::npos || !put(parts, piece, name.substr(0, end)))
            return {};
        name.remove_prefix(end);
    }
    return name.empty() ? std::optional(parts) : std::nullopt;
}

} // namespace countersign
