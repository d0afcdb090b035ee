#pragma once

#include "core/base/result.h"
#include "core/vault/account.h"
#include "core/vault/vault_change.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace countersign {

/// The accounts of a user in the order they are shown, unlocked. Changed only by `apply`, which gives the inverse.
class Vault
{
public:
    static constexpr std::size_t kMaxAccounts = 10'000;
    static constexpr std::size_t kMaxTextBytes = 4 * 1024; ///< issuer, name, one group
    static constexpr std::size_t kMaxNoteBytes = 64 * 1024;
    static constexpr std::size_t kMaxSecretBytes = 1024; ///< also of a PIN
    static constexpr std::size_t kMaxGroups = 100; ///< of one account
    static constexpr std::size_t kMaxRecoveryCodes = 100; ///< of one account
    static constexpr std::size_t kMaxRecoveryCodeBytes = 256;
    static constexpr std::chrono::seconds kMaxMinimumLeft{86'400}; ///< the longest period

    /// All accounts, with those in the Trash and the retired ones.
    const std::vector<Account> &accounts() const { return m_accounts; }
    /// Null if there is no such account.
    const Account *find(const AccountId &id) const;
    std::optional<std::size_t> indexOf(const AccountId &id) const;

    /// Does the change as one step, or nothing of it. Returns the change that undoes it.
    /// Errors: AccountNotFound (also of a record), AccountExists, SecretEmpty, SecretTooLong, VaultLimit (too many, too
    /// long, not UTF-8).
    Result<VaultChange> apply(VaultChange change);

    using QuarantinedRecord = countersign::QuarantinedRecord;
    /// Records that could not be read, kept as they are and written back. Each is shown with its reason.
    const std::vector<QuarantinedRecord> &quarantine() const { return m_quarantine; }

    /// What a newer version keeps beside the accounts, written back as it is: CBOR pairs.
    const SecretBytes &unknownFields() const { return m_unknownFields; }

private:
    friend class VaultCodec; // builds a vault from its payload
    using Step = decltype(VaultChange::steps)::value_type;
    Result<Step> applyStep(Step step);
    Result<Step> insert(InsertAccount step);
    Result<Step> replace(ReplaceAccount step);
    Result<Step> erase(const EraseAccount &step);
    Result<Step> keep(KeepRecord step);
    Result<Step> drop(const DropRecord &step);

    std::vector<Account> m_accounts;
    std::set<AccountId> m_ids; ///< of m_accounts, so that adding many stays quick
    std::vector<QuarantinedRecord> m_quarantine;
    SecretBytes m_unknownFields;
};

/// Whether the format can hold `account`. Errors: SecretEmpty, SecretTooLong, VaultLimit; `where` names the field.
Result<void> checkAccount(const Account &account);

} // namespace countersign
