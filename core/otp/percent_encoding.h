#pragma once

#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

#include <string>
#include <string_view>

namespace countersign {

/// What `+` stands for: a space in the query of a link, itself in a label and in base64.
enum class PlusSign { IsSpace, IsPlus };

/// `text` with its `%41` turned into bytes; a `%` without two hexadecimal digits stays one, as raw signs occur.
/// Errors: LinkMalformed if the result is not UTF-8.
Result<std::string> decodePercent(std::string_view text, PlusSign plus);

/// The same for a secret: no copy outside the locked memory, no check.
SecretBytes decodePercentSecret(std::string_view text, PlusSign plus);

/// `text` with everything encoded but the unreserved characters of RFC 3986: letters, digits, `-._~`.
std::string encodePercent(std::string_view text);

/// The same for a secret: no copy outside the locked memory.
SecretBytes encodePercentSecret(ByteView secret);

} // namespace countersign
