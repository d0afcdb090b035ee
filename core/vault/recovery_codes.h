#pragma once

#include "core/base/result.h"
#include "core/vault/account.h"

#include <string_view>

namespace countersign {

/// Adds recovery codes to an account: `lines` holds one a line, without the spaces around it. Codes that it has already
/// stay as they are. Gives how many are new. Errors: VaultLimit, and nothing is added.
Result<std::size_t> addRecoveryCodes(Account &account, std::string_view lines);

} // namespace countersign
