#pragma once

#include "core/vault/vault.h"

namespace countersign {

/// How a draft relates to the accounts that are already there.
enum class DuplicateKind {
    None,
    Same, ///< secret, type, parameters, issuer and name agree: nothing to add
    OtherSecret, ///< issuer and name agree, the secret does not: bound again
};

struct Duplicate
{
    DuplicateKind kind = DuplicateKind::None;
    AccountId existing = {}; ///< null unless there is one
};

/// Compares `draft` with the accounts of `vault` outside the Trash. Never by account name alone: without an issuer on
/// either side only the same secret counts.
Duplicate findDuplicate(const Vault &vault, const AccountDraft &draft);

} // namespace countersign
