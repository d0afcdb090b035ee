#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/strong_id.h"
#include "core/otp/account_draft.h"
#include "core/otp/code.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

using AccountId = StrongId<struct AccountIdTag>;

/// Whether a site accepted the account's codes yet.
enum class BindingState { Pending, Confirmed, Retired };

/// One of the codes that a site gives for the day when the device is lost; each opens the account once.
struct RecoveryCode
{
    SecretBytes code; ///< as the site wrote it, UTF-8
    bool isUsed = false;

    bool operator==(const RecoveryCode &) const = default;
};

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
    std::optional<UnixTime> retired = {}; ///< since when it has been retired, if known; none unless it is
    std::chrono::seconds minimumLeft{0}; ///< copied only with at least this much left; 0: as everywhere
    std::vector<RecoveryCode> recoveryCodes = {};
    std::string codesPlace = {}; ///< where the recovery codes are kept outside the vault
    std::string alsoOn = {}; ///< other devices that make the same codes, or let the person in
    std::string unbinder = {}; ///< who can turn codes off for this account
    SecretBytes unknownFields = {}; ///< CBOR key-value pairs of newer versions, written back as they are

    Account clone() const;
    CodeSource codeSource() const { return {secret, pin, parameters}; }
    bool isInTrash() const { return trashed.has_value(); }
    /// Neither in the Trash nor retired: shown in the list.
    bool isActive() const { return !trashed && state != BindingState::Retired; }
};

/// A new account from a draft: confirmed if it is in use, else pending.
Account accountFromDraft(AccountDraft draft, AccountId id, UnixTime created);
/// What of an account can be handed on: a copy, its key included.
AccountDraft draftFromAccount(const Account &account);

} // namespace countersign
