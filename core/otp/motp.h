#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>

namespace countersign {

/// The six hexadecimal digits that Mobile-OTP shows in period `step`. Its secret is text, usually hexadecimal.
/// Errors: InvalidPin if there is none; CryptoUnavailable where the system forbids MD5.
Result<std::string> motpCode(ByteView secret, ByteView pin, std::uint64_t step);

} // namespace countersign
