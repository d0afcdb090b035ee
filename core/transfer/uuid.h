#pragma once

#include "core/base/random.h"

#include <string>

namespace countersign {

/// A random UUID (RFC 9562, version 4) in lower case: "0b0bd1b5-2b1c-4f5e-9a53-6e1f2f8c7d10".
std::string makeUuid(Random &random);

} // namespace countersign
