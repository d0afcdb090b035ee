#pragma once

#include "core/transfer/import_review.h"
#include "core/vault/vault_change.h"
#include "ui/dialogs/import_review_model.h"

namespace countersign {

class Random;

/// An import as one step that can be undone.
struct ImportChange
{
    VaultChange change;
    std::vector<AccountId> added = {};
};

/// Adds the ticked ones of `reviewed`, whose rows `rows` has at the same places, and retires the accounts that they are
/// to replace. The drafts stay as they are.
ImportChange importChange(const Vault &vault, const std::vector<ReviewedAccount> &reviewed,
                          const ImportReviewModel &rows, Random &random, UnixTime now);

} // namespace countersign
