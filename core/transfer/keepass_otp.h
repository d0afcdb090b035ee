#pragma once

#include "core/base/result.h"
#include "core/otp/account_draft.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// The strings of an entry in a KeePass database, by their keys.
using KeePassStrings = std::map<std::string, std::string, std::less<>>;

/// Whether an account may depend on the string of that key.
bool isKeePassAccountString(std::string_view key);

/// The accounts that an entry holds in the notations of KeePass, KeePassXC, KeeOtp and KeeTrayTOTP; the same account in
/// several of them once. Its title and user name stand in for an issuer and a name that they don't have; its notes
/// become the note. Errors of each: as `draftFrom` and `draftFromTotpField`; EntryMalformed.
std::vector<Result<AccountDraft>> draftsFromKeePass(const KeePassStrings &strings);

} // namespace countersign
