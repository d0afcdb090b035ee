#pragma once

#include "core/vault/vault_comparison.h"

namespace countersign {

/// Puts what `there` holds in the place of everything in `here`, as one step to undo. `comparison` is that of these
/// two. Only counters never go back: a code that was given out is not given out again.
VaultChange replaceVault(const Vault &here, const Vault &there, const VaultComparison &comparison);

} // namespace countersign
