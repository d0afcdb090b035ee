#pragma once

#include "core/otp/account_draft.h"
#include "core/transfer/json.h"

namespace countersign {

/// A token as all versions of FreeOTP and FreeOTP+ describe it in JSON. Its secret is given apart, or empty: then it is
/// the array of signed bytes in the token. Of a counting token the stored counter is taken as it is, as it is the one
/// that the app uses next; -1 becomes 0. Errors: as `draftFrom`; EntryMalformed.
Result<AccountDraft> draftFromFreeOtp(const Json &token, SecretBytes secret = {});

/// What a report calls it.
std::string freeOtpName(const Json &token);

/// The bytes of an array of signed numbers, as Java writes it; none if it is none.
std::optional<SecretBytes> signedBytes(const Json &array);

} // namespace countersign
