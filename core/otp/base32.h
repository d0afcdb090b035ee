#pragma once

#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

#include <string_view>

namespace countersign {

/// The bytes of a Base32 secret as people and exports write it (RFC 4648 alphabet): any case, spaces, dashes and `=`
/// dropped (Unicode ones too), no padding needed, any length, left-over bits dropped even if not zero.
/// Errors: SecretEmpty; SecretTooLong over 1 KiB; Base32InvalidCharacter with `position`, the 0-based character
/// (code point, not byte) of the input.
Result<SecretBytes> decodeBase32(std::string_view text);

/// Upper case, no padding. The text is as secret as the bytes.
SecretBytes encodeBase32(ByteView bytes);

} // namespace countersign
