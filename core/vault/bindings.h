#pragma once

#include "core/vault/vault.h"

#include <chrono>
#include <vector>

namespace countersign {

/// How long a binding page may take. An account that no site accepted by then may come from a page that has expired.
inline constexpr std::chrono::hours kBindingTime{1};
/// How long a retired account is kept before it is offered to be thrown away.
inline constexpr std::chrono::days kRetiredTime{90};
/// The same for the Trash.
inline constexpr std::chrono::days kTrashTime{30};

/// Whether it is in the list, and no site has accepted its codes though it was added more than `kBindingTime` ago.
bool isBindingOverdue(const Account &account, UnixTime now);

/// The other accounts in the list with the issuer and the name of `account`, without case, but another key: bindings
/// that a newer one may have ended. Never by the name alone: none for an account without an issuer.
std::vector<AccountId> otherBindings(const Vault &vault, const Account &account);

} // namespace countersign
