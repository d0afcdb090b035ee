#include "core/transfer/android_preferences.h"

#include "core/base/utf8.h"
#include "core/transfer/xml.h"

#include <utility>

namespace countersign {

bool looksLikePreferences(std::string_view text)
{
    constexpr std::size_t kLongestProlog = 1024;
    const std::size_t root = text.substr(0, kLongestProlog).find("<map");
    return root == 0 || (root != std::string_view::npos && text.starts_with("<?xml"));
}

Result<std::map<std::string, std::string>> readPreferences(std::string_view text)
{
    const auto document = parseXml(text);
    if (!document)
        return document.error();
    std::map<std::string, std::string> values;
    for (const pugi::xml_node &node : document->child("map").children("string")) {
        std::string value = xmlText(node);
        if (!isUtf8(value))
            return Error{ErrorCode::ImportMalformed, node.attribute("name").value()};
        values.emplace(node.attribute("name").value(), std::move(value));
    }
    return values;
}

} // namespace countersign
