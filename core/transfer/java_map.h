#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string>
#include <utility>
#include <vector>

namespace countersign {

/// Whether `bytes` begin like a `java.util.HashMap` as Java serializes it.
bool isJavaMap(ByteView bytes);

/// The entries of a serialized `HashMap<String, String>`, in the order of the file, in UTF-8. Java Object Serialization
/// Specification, version 6, section 6.4.
/// Errors: ImportMalformed with `position`, the byte; ImportTooLarge over 20,100 entries.
Result<std::vector<std::pair<std::string, std::string>>> readJavaMap(ByteView bytes);

} // namespace countersign
