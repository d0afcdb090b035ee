#pragma once

#include "core/base/result.h"

#include <map>
#include <string>
#include <string_view>

namespace countersign {

/// Whether `text` may be a file of an Android application's preferences: XML whose root is `<map>`.
bool looksLikePreferences(std::string_view text);

/// The texts in it, by their names. At most 32 MiB and 64 levels, without a document type.
/// Errors: ImportMalformed with `position`; ImportTooLarge.
Result<std::map<std::string, std::string>> readPreferences(std::string_view text);

} // namespace countersign
