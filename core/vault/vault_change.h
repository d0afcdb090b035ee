#pragma once

#include "core/base/result.h"
#include "core/vault/account.h"

#include <cstddef>
#include <variant>
#include <vector>

namespace countersign {

/// A record of the file that could not be read.
struct QuarantinedRecord
{
    SecretBytes cbor;
    Error reason;
    std::size_t position = 0; ///< among all records of the file, where it is put back
};

/// Puts an account at `index`; past the end means last.
struct InsertAccount
{
    std::size_t index;
    Account account;
};
/// Puts `account` in the place of the one with its id: edits, Trash, restore, the next counter.
struct ReplaceAccount
{
    Account account;
};
/// Takes an account out for good. Only "empty the Trash" and undoing an addition do that.
struct EraseAccount
{
    AccountId id;
};

/// Keeps a record that cannot be read, at `index` of the quarantine; past the end means last. Only a merge does that.
struct KeepRecord
{
    std::size_t index;
    QuarantinedRecord record;
};
/// Takes a record out of the quarantine: undoes `KeepRecord`.
struct DropRecord
{
    std::size_t index;
};

/// Puts these fields of a newer version, which it keeps beside the accounts, in the place of those that are there.
/// Whole pairs, in the order of their keys. Only a merge and a replacement do that.
struct ReplaceFields
{
    SecretBytes fields;
};

/// A change of a vault, done as one step; its steps apply in order.
struct VaultChange
{
    std::vector<std::variant<InsertAccount, ReplaceAccount, EraseAccount, KeepRecord, DropRecord, ReplaceFields>> steps;
};

class Vault;

/// The usual changes.
namespace changes {
VaultChange add(const Vault &vault, std::vector<Account> accounts); ///< at the end, in order
VaultChange edit(Account edited);
VaultChange moveToTrash(const Account &account, UnixTime now);
VaultChange restore(const Account &account); ///< out of the Trash, and active again if it was retired
VaultChange retire(const Account &account, UnixTime now);
/// A site accepted a code of it.
VaultChange confirm(const Account &account);
/// HOTP: the next counter. Errors: InvalidCounter if there is none; starting over would give out old codes again.
Result<VaultChange> advanceCounter(const Account &account);
} // namespace changes

} // namespace countersign
