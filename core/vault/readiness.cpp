#include "core/vault/readiness.h"

#include <algorithm>

namespace countersign {

namespace {

/// Whether the backup tells by its number of accounts that no other vault was merged into this one since: those may be
/// older than the backup, and not in it.
bool countsAgree(const Vault &vault, const BackupFacts &backup)
{
    const auto isOlder = [&backup](const Account &account) { return account.created < backup.made; };
    const auto older = static_cast<std::size_t>(std::ranges::count_if(vault.accounts(), isOlder));
    return backup.accounts == 0 || older <= backup.accounts;
}

/// 0: no way in; 1: one of the two kinds; 2: a backup and another way.
int waysIn(const Readiness &readiness)
{
    return int{readiness.isBackedUp} + int{readiness.hasOtherWay()};
}

} // namespace

bool hasWaysBack(const Account &account)
{
    return !account.recoveryCodes.empty() || !account.codesPlace.empty() || !account.alsoOn.empty()
        || !account.unbinder.empty();
}

std::vector<Readiness> readinessOf(const Vault &vault, const std::optional<BackupFacts> &backup)
{
    const bool canTell = backup && (backup->isCurrent || countsAgree(vault, *backup));
    std::vector<Readiness> all;
    for (const Account &account : vault.accounts()) {
        if (!account.isActive())
            continue;
        const auto unused = std::ranges::count(account.recoveryCodes, false, &RecoveryCode::isUsed);
        all.push_back({.account = account.id,
                       .isBackedUp = canTell && (backup->isCurrent || account.created < backup->made),
                       .hasOtherDevice = !account.alsoOn.empty(),
                       .unusedCodes = static_cast<std::size_t>(unused),
                       .areCodesElsewhere = !account.codesPlace.empty(),
                       .hasUnbinder = !account.unbinder.empty()});
    }
    std::ranges::stable_sort(all, {}, waysIn);
    return all;
}

} // namespace countersign
