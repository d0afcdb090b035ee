#pragma once

#include "core/base/error.h"

namespace countersign::cli {

/// What the program says to the shell. Scripts rely on the numbers.
enum class ExitStatus {
    Done = 0,
    NotFound = 1, ///< nothing found, or the answer is no
    Usage = 2,
    WrongPassword = 3,
    BadInput = 4, ///< damaged, truncated or unreadable
    Refused = 5, ///< would overwrite, unsupported, limit
    NotSaved = 6, ///< the vault is in use or could not be saved; nothing was lost
};

/// The one place where errors become exit statuses.
ExitStatus exitStatus(ErrorCode code);

} // namespace countersign::cli
