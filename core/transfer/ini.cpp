#include "core/transfer/ini.h"

#include "core/base/utf8.h"
#include "core/otp/label.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace countersign {

namespace {

/// The character of `\xe4` and the like, whose digits are as many as there are; taken off the front of `rest`.
void appendHexEscape(std::string &value, std::string_view &rest)
{
    std::uint32_t code = 0;
    const auto [end, error]
        = std::from_chars(rest.data(), rest.data() + std::min<std::size_t>(rest.size(), 4), code, 16);
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    if (error == std::errc() && (code < 0xD800 || code > 0xDFFF))
        appendUtf8(value, static_cast<char32_t>(code));
}

/// A value without its quotes, and with what QSettings escapes put back.
std::string unescaped(std::string_view text)
{
    if (text.size() >= 2 && text.starts_with('"') && text.ends_with('"'))
        text = text.substr(1, text.size() - 2);
    std::string value;
    while (!text.empty()) {
        const char first = text.front();
        text.remove_prefix(1);
        if (first != '\\' || text.empty()) {
            value += first;
            continue;
        }
        const char escape = text.front();
        text.remove_prefix(1);
        constexpr std::string_view kNames = "abfnrtv";
        constexpr std::string_view kCharacters = "\a\b\f\n\r\t\v";
        if (escape == 'x')
            appendHexEscape(value, text);
        else if (const std::size_t index = kNames.find(escape); index != std::string_view::npos)
            value += kCharacters[index];
        else
            value += escape;
    }
    return value;
}

} // namespace

std::vector<IniSection> readIni(std::string_view text)
{
    std::vector<IniSection> sections;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.size() >= 2 && line.starts_with('[') && line.ends_with(']')) {
            sections.push_back({std::string(line.substr(1, line.size() - 2)), {}});
            continue;
        }
        const std::size_t sign = line.find('=');
        if (sections.empty() || sign == std::string_view::npos || line.starts_with(';'))
            continue;
        sections.back().values.emplace(trimmed(line.substr(0, sign)), unescaped(trimmed(line.substr(sign + 1))));
    }
    return sections;
}

} // namespace countersign
