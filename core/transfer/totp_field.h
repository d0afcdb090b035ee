#pragma once

#include "core/base/result.h"
#include "core/otp/account_draft.h"

#include <string_view>

namespace countersign {

/// The account in a password manager's field for one-time passwords, which holds a link (`otpauth://`, `steam://`) or a
/// bare key. `title` and `user` of the item stand in for an issuer or a name that the link doesn't have; for a bare key
/// they are both. Errors: as `parseOtpauthUri` and `decodeBase32`; LinkWithoutSecret for an empty field.
Result<AccountDraft> draftFromTotpField(std::string_view field, std::string_view title, std::string_view user);

} // namespace countersign
