#pragma once

#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"
#include "core/otp/account_draft.h"

#include <string_view>

namespace countersign {

/// Reads `otpauth://`, `apple-otpauth://`, `steam://` and `motp://` links as apps really write them: Key URI Format,
/// with the deviations in docs/otpauth.md. At most 8 KiB, strict UTF-8.
/// Errors: NotAnAccountLink, LinkTooLong, LinkMalformed, LinkWithoutSecret, UnsupportedType, UnsupportedAlgorithm,
/// InvalidDigits, InvalidPeriod, InvalidCounter, InvalidPin, Base32InvalidCharacter, SecretEmpty, SecretTooLong.
/// `Error::where` is the name of the parameter concerned.
Result<AccountDraft> parseOtpauthUri(std::string_view uri);

/// The link that gives `draft` back: everything percent-encoded but unreserved characters, issuer as prefix and
/// parameter, all parameters written, the PIN of Yandex and Mobile-OTP included. Links carry no groups, note or
/// favourite. As secret as the key in it.
SecretBytes formatOtpauthUri(const AccountDraft &draft);

} // namespace countersign
