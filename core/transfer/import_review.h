#pragma once

#include "core/otp/account_draft.h"
#include "core/vault/duplicates.h"

#include <cstddef>
#include <vector>

namespace countersign {

/// How an imported account relates to what is there already, and to those before it in the same import.
enum class ReviewKind {
    New,
    AlreadyHere, ///< nothing to add
    OtherKey, ///< the account is here with another key: somebody has to decide
    Repeated, ///< the same as one before it in this import
};

/// An account of an import, ready to be decided about.
struct ReviewedAccount
{
    AccountDraft draft;
    ReviewKind kind = ReviewKind::New;
    AccountId existing = {}; ///< the account of the vault; null unless AlreadyHere or OtherKey
    std::size_t file = 0; ///< which of the files it came from
};

/// Sorts out what importing would do to `vault`, with the accounts of each file in their order. Nothing is changed.
std::vector<ReviewedAccount> reviewImport(const Vault &vault, std::vector<std::vector<AccountDraft>> files);

} // namespace countersign
