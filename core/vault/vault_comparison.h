#pragma once

#include "core/vault/vault.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace countersign {

/// What can differ between two states of one account.
enum class AccountField {
    Issuer,
    Name,
    Key, ///< type, algorithm, digits, period, secret and PIN: one unit, because half of it makes wrong codes
    Counter,
    Groups,
    Note,
    Favorite,
    State,
    Trash, ///< whether it is in there
    MinimumLeft,
    RecoveryCodes,
    Readiness, ///< what is known of the ways back in: other devices, who can help, where the codes are
    UnknownFields, ///< what a newer version keeps with it
};

/// How an account of one vault stands to the other vault.
enum class AccountRelation {
    OnlyHere,
    OnlyThere,
    Same,
    Different, ///< the same key, other details
    OtherKey, ///< the same account by its id, but with another key: two accounts from now on
};

struct ComparedAccount
{
    AccountRelation relation = AccountRelation::Same;
    std::optional<std::size_t> here = {}; ///< position in the accounts of this vault; none if it is only there
    std::optional<std::size_t> there = {}; ///< position in the accounts of the other; none if it is only here
    std::vector<AccountField> fields = {}; ///< what differs, in the order of AccountField
    bool hasOtherId = false; ///< recognised by its key: the two vaults know it under different ids

    bool differs(AccountField field) const { return std::ranges::find(fields, field) != fields.end(); }
};

/// Two states of a vault, or two vaults, account by account. Holds positions and no secret; good for as long as both
/// vaults stay as they are.
struct VaultComparison
{
    std::vector<ComparedAccount> accounts; ///< in the order of this vault, then those that are only there
    std::vector<std::size_t> recordsOnlyHere; ///< positions in the quarantine: records that could not be read
    std::vector<std::size_t> recordsOnlyThere;
    bool hasOtherFields = false; ///< what a newer version keeps beside the accounts differs

    std::size_t count(AccountRelation relation) const;
    /// Whether nothing differs.
    bool isSame() const;
};

/// Compares by id, then by key: the same key under another id is one account, preferably that with the same texts. Two
/// of the other vault may be the same one here. The order of accounts, of groups, and the time of creation do not
/// count.
VaultComparison compareVaults(const Vault &here, const Vault &there);

/// Whether both make the same codes, but for the counter.
bool isSameKey(const Account &left, const Account &right);

} // namespace countersign
