#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// A section of an INI file as QSettings writes it, and its values with quotes and escapes taken away.
struct IniSection
{
    std::string name;
    std::map<std::string, std::string> values;
};

/// The sections in their order. Lines that are neither a section nor `name=value` are passed over.
std::vector<IniSection> readIni(std::string_view text);

} // namespace countersign
