#include "core/providers/catalogue_reader.h"

#include "core/providers/name_pattern.h"

#include <algorithm>
#include <charconv>

namespace countersign {

namespace {

constexpr std::string_view kIndent = "  ";
constexpr std::string_view kScheme = "https://";

using List = std::vector<std::string_view>;

/// The parts of a list with commas between them.
List split(std::string_view list)
{
    List parts;
    while (!list.empty()) {
        const auto comma = list.find(", ");
        parts.push_back(list.substr(0, comma));
        list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 2);
    }
    return parts;
}

bool readText(std::string_view &text, std::string_view value)
{
    text = value;
    return !value.empty();
}

bool readList(List &list, std::string_view value)
{
    list = split(value);
    return !list.empty();
}

bool readFlag(bool &flag, std::string_view value)
{
    flag = true;
    return value.empty();
}

bool isPage(std::string_view value)
{
    const bool isPlain = std::ranges::all_of(value, [](char c) { return c > ' ' && c <= '~' && c != '@'; });
    return value.starts_with(kScheme) && value.size() > kScheme.size() && isPlain;
}

bool readPage(std::string_view &page, std::string_view value)
{
    page = value;
    return isPage(value);
}

bool readSource(Provider &provider, std::string_view value)
{
    provider.sources.push_back(value);
    return isPage(value);
}

bool readPatterns(List &patterns, std::string_view value)
{
    return readList(patterns, value) && std::ranges::all_of(patterns, isNamePattern);
}

/// A positive number, taken off `value`.
std::optional<int> takeNumber(std::string_view &value)
{
    int number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || number <= 0)
        return {};
    value.remove_prefix(static_cast<std::size_t>(end - value.data()));
    return number;
}

/// "5" or "5, 30 min".
bool readLockOut(Provider &provider, std::string_view value)
{
    constexpr std::string_view kComma = ", ";
    provider.lockOutAfter = takeNumber(value);
    if (!provider.lockOutAfter || value.empty())
        return provider.lockOutAfter.has_value();
    if (!value.starts_with(kComma))
        return false;
    value.remove_prefix(kComma.size());
    const auto minutes = takeNumber(value);
    if (!minutes || value != " min")
        return false;
    provider.lockOutLasts = std::chrono::minutes(*minutes);
    return true;
}

bool readColor(Provider &provider, std::string_view value)
{
    provider.color = rgbColorFrom(value);
    return provider.color.has_value();
}

enum class Times { Once, Several };

struct Property
{
    std::string_view key;
    bool (*read)(Provider &, std::string_view);
    Times times = Times::Once; ///< in one entry
};

constexpr Property kProperties[] = {
    {"also", [](Provider &p, std::string_view value) { return readList(p.aliases, value); }},
    {"sites", [](Provider &p, std::string_view value) { return readList(p.sites, value); }},
    {"users", [](Provider &p, std::string_view value) { return readList(p.userDomains, value); }},
    {"glyph", [](Provider &p, std::string_view value) { return readText(p.glyph, value); }},
    {"color", readColor},
    {"monogram", [](Provider &p, std::string_view value) { return readText(p.monogram, value); }},
    {"two-codes", [](Provider &p, std::string_view value) { return readFlag(p.asksForTwoCodes, value); }},
    {"once", [](Provider &p, std::string_view value) { return readFlag(p.acceptsCodeOnce, value); }},
    {"no-codes", [](Provider &p, std::string_view value) { return readFlag(p.hasNoCodes, value); }},
    {"users-bind-own", [](Provider &p, std::string_view value) { return readFlag(p.subUsersBindOwn, value); }},
    {"lock-out", readLockOut},
    {"bind", [](Provider &p, std::string_view value) { return readPage(p.bindingPage, value); }},
    {"unbind", [](Provider &p, std::string_view value) { return readPage(p.unbindingPage, value); }},
    {"appeal", [](Provider &p, std::string_view value) { return readPage(p.appealPage, value); }},
    {"unbind-path", [](Provider &p, std::string_view value) { return readText(p.unbindingPath, value); }},
    {"unbind-path-zh", [](Provider &p, std::string_view value) { return readText(p.unbindingPathChinese, value); }},
    {"help", [](Provider &p, std::string_view value) { return readList(p.helpSites, value); }},
    {"root", [](Provider &p, std::string_view value) { return readPatterns(p.rootNames, value); }},
    {"sub-user-word", [](Provider &p, std::string_view value) { return readText(p.subUserWord, value); }},
    {"sub-user", [](Provider &p, std::string_view value) { return readPatterns(p.subUserNames, value); }},
    {"of-cloud", [](Provider &p, std::string_view value) { return readPatterns(p.cloudNames, value); }},
    {"source", readSource, Times::Several},
};

/// Reads one line of an entry. `seen`: the keys that it had before.
bool readProperty(Provider &provider, std::string_view line, List &seen)
{
    const auto colon = line.find(": ");
    const std::string_view key = line.substr(0, colon);
    const std::string_view value = colon == std::string_view::npos ? std::string_view() : line.substr(colon + 2);
    const auto property = std::ranges::find(kProperties, key, &Property::key);
    if (property == std::end(kProperties))
        return false;
    if (property->times == Times::Once && std::ranges::find(seen, key) != seen.end())
        return false;
    seen.push_back(key);
    return property->read(provider, value);
}

} // namespace

Catalogue readCatalogue(std::span<const std::string_view> lines)
{
    Catalogue catalogue;
    List seen;
    for (const std::string_view line : lines) {
        if (!line.starts_with(' ')) {
            catalogue.providers.push_back({.name = line});
            seen.clear();
        } else if (catalogue.providers.empty() || !line.starts_with(kIndent)
                   || !readProperty(catalogue.providers.back(), line.substr(kIndent.size()), seen)) {
            catalogue.refused.push_back(line);
        }
    }
    return catalogue;
}

} // namespace countersign
