#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>

namespace countersign {

/// Whether `secret` is a key of Yandex.Key before version 3: 16 bytes from a QR code, or 26 with a check that agrees.
bool isYandexSecret(ByteView secret);

/// Whether `pin` is what Yandex asks for: 4 to 16 ASCII digits.
bool isYandexPin(ByteView pin);

/// The eight letters that Yandex.Key shows in period `step`.
/// Errors: UnsupportedType if the secret is none of Yandex's; InvalidPin.
Result<std::string> yandexCode(ByteView secret, ByteView pin, std::uint64_t step);

} // namespace countersign
