#pragma once

#include "core/base/random.h"
#include "core/vault/vault_comparison.h"

#include <cstddef>
#include <map>
#include <vector>

namespace countersign {

/// What becomes of one compared account.
enum class MergeChoice {
    /// The default. What is only there is added; another key becomes an account of its own; of the rest nothing is
    /// lost: the higher counter, both groups, both notes, favorite if one is, out of the Trash and not retired unless
    /// both are, confirmed if one is. Issuer and name stay, unless they are empty. Of what a newer version wrote, that
    /// which only one has.
    Combine,
    KeepOurs, ///< nothing changes here; what is only there, or has another key there, is left out
    /// Their texts, groups, note, mark and state. Still the higher counter, and of two keys both. Nothing goes that is
    /// only here.
    TakeTheirs,
};

/// By position in `VaultComparison::accounts`; what is not named is combined.
using MergeChoices = std::map<std::size_t, MergeChoice>;

/// What a merge does.
struct MergeReport
{
    std::vector<AccountId> added; ///< ids here of accounts that were only there
    std::vector<AccountId> keptBoth; ///< ids here of accounts added because the key differed
    std::vector<AccountId> changed; ///< ids of accounts here that get something of the other
    std::size_t recordsAdded = 0; ///< unreadable ones
    std::size_t fieldsAdded = 0; ///< of a newer version, beside the accounts
    /// Fields of a newer version there, in accounts and beside them, that stay behind: they have another value here,
    /// or there is no room.
    std::size_t fieldsLeft = 0;
    std::size_t leftOut = 0; ///< accounts there that were to be added, but for a choice

    /// Whether nothing changes.
    bool isEmpty() const
    {
        return added.empty() && keptBoth.empty() && changed.empty() && recordsAdded == 0 && fieldsAdded == 0;
    }
};

/// A change of this vault, one step to undo, and what it does. Empty steps if there is nothing to do.
struct VaultMerge
{
    VaultChange change;
    MergeReport report;
};

/// Brings what `there` has into `here`. `comparison` is that of these two. Without choices no secret of either is
/// lost, a second merge finds nothing to do, and both directions give the same secrets.
VaultMerge mergeVaults(const Vault &here, const Vault &there, const VaultComparison &comparison,
                       const MergeChoices &choices, Random &random);

} // namespace countersign
