#pragma once

#include "core/otp/account_draft.h"
#include "core/otp/migration_uri.h"

#include <string>
#include <vector>

namespace countersign {

/// What an export holds. One bad entry never sinks the others.
struct ImportContent
{
    std::vector<AccountDraft> accounts = {}; ///< in the order of the file
    std::vector<RejectedEntry> rejected = {}; ///< entries that can't become accounts, by name and with the reason
    std::vector<std::string> trashed = {}; ///< names of those in a recycle bin or an archive, which are left out
    bool holdsMore = false; ///< the file has what no account can hold: passwords, pictures, confirmations, other text
    std::vector<ErrorCode> warnings = {}; ///< about the file as a whole, each once

    /// Sorts an entry to the accounts or to the rejected ones, where it goes by `name`.
    void add(std::string name, Result<AccountDraft> draft);
};

/// The most entries that a file may have.
inline constexpr std::size_t kMaxImportedEntries = 10'000;

} // namespace countersign
