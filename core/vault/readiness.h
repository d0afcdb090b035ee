#pragma once

#include "core/vault/vault.h"

#include <optional>
#include <vector>

namespace countersign {

/// What is known of the newest backup that was read again and found good.
struct BackupFacts
{
    UnixTime made;
    bool isCurrent = false; ///< nothing was saved since
    std::size_t accounts = 0; ///< in it, those in the Trash counted; 0 if unknown
};

/// What gets a person into one account when the device with this vault is lost.
struct Readiness
{
    AccountId account = {};
    bool isBackedUp = false; ///< its key is in the newest good backup
    bool hasOtherDevice = false;
    std::size_t unusedCodes = 0; ///< recovery codes in the vault; a backup holds them as well
    bool areCodesElsewhere = false; ///< recovery codes, outside the vault
    bool hasUnbinder = false; ///< somebody can turn codes off

    /// Whether there is a way in that needs neither this device nor a backup of it.
    bool hasOtherWay() const { return hasOtherDevice || areCodesElsewhere || hasUnbinder; }
    bool isLocked() const { return !isBackedUp && !hasOtherWay(); }

    bool operator==(const Readiness &) const = default;
};

/// Whether the account holds recovery codes, or a note on what gets a person back in.
bool hasWaysBack(const Account &account);

/// How ready each account in the list is for the loss of the device: those with no way in first, then those with one,
/// then the rest; in the order of the vault. Never says that an account is in a backup where that is not certain.
std::vector<Readiness> readinessOf(const Vault &vault, const std::optional<BackupFacts> &backup);

} // namespace countersign
