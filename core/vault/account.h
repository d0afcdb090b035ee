#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/strong_id.h"
#include "core/otp/account_draft.h"
#include "core/otp/code.h"

#include <optional>
#include <string>
#include <vector>

namespace countersign {

using AccountId = StrongId<struct AccountIdTag>;

/// Whether a site accepted the account's codes yet.
enum class BindingState { Pending, Confirmed, Retired };

/// One account of a vault. Move-only, because its secrets are.
struct Account
{
    AccountId id = {};
    std::string issuer; ///< UTF-8, may be empty
    std::string name; ///< UTF-8, may be empty
    OtpParameters parameters = {};
    SecretBytes secret = {};
    SecretBytes pin = {};
    std::uint64_t counter = 0; ///< HOTP: the counter of the next code
    std::vector<std::string> groups = {};
    std::string note = {};
    bool favorite = false;
    BindingState state = BindingState::Pending;
    UnixTime created = {};
    std::optional<UnixTime> trashed = {}; ///< when it was moved to the Trash; none if it is not there
    SecretBytes unknownFields = {}; ///< CBOR key-value pairs of newer versions, written back as they are

    Account clone() const;
    CodeSource codeSource() const { return {secret, pin, parameters}; }
    bool isInTrash() const { return trashed.has_value(); }
    /// Neither in the Trash nor retired: shown in the list.
    bool isActive() const { return !trashed && state != BindingState::Retired; }
};

/// A new account from a draft.
Account accountFromDraft(AccountDraft draft, AccountId id, UnixTime created);
/// What of an account can be handed on: a copy, its key included.
AccountDraft draftFromAccount(const Account &account);

} // namespace countersign
