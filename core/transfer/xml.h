#pragma once

#include "core/base/result.h"

#include <pugixml.hpp>

#include <string>
#include <string_view>

// XML for importers. Only importers include this header.

namespace countersign {

/// At most 32 MiB, 64 levels and 4,000,000 tags, without DOCTYPE; strict UTF-8. Nothing outside `text` is ever read.
/// Errors: ImportMalformed with the byte in `position`; ImportTooLarge.
Result<pugi::xml_document> parseXml(std::string_view text);

/// The text right inside `node`. Not necessarily UTF-8, as numeric entities may stand for anything.
std::string xmlText(const pugi::xml_node &node);

} // namespace countersign
