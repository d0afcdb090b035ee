#pragma once

#include "core/base/base64.h"
#include "core/crypto/secret_bytes.h"

#include <optional>
#include <string_view>

namespace countersign {

// Base64 and hexadecimal text (`core/base/base64.h`, `core/base/hex.h`) of secrets, with no copy outside the locked
// memory.

/// None if `text` is not base64.
std::optional<SecretBytes> decodeSecretBase64(std::string_view text, Base64 reading = Base64::Lenient);
/// With `+` and `/`, padded. The text is as secret as the bytes.
SecretBytes encodeSecretBase64(ByteView bytes);

/// None if `text` is not hexadecimal.
std::optional<SecretBytes> decodeSecretHex(std::string_view text);
/// In small letters.
SecretBytes encodeSecretHex(ByteView bytes);

} // namespace countersign
