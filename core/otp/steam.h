#pragma once

#include "core/base/bytes.h"

#include <cstdint>
#include <string>

namespace countersign {

/// The five characters that Steam Guard shows in period `step`: RFC 4226 up to the truncation, then Steam's alphabet.
std::string steamCode(ByteView secret, std::uint64_t step);

} // namespace countersign
