#pragma once

#include "app/cli/exit_status.h"
#include "core/base/result.h"
#include "core/vault/vault_keys.h"

#include <string>

namespace countersign::cli {

class Program;

/// Writes the whole vault as an encrypted backup to the new `file`, reads it from the disk again, opens it, compares it
/// entry by entry and says so. `passwordFile` holds a password of its own for it; empty: what opens the vault opens it.
/// Errors: those of the vault, of the password and of writing; VerificationFailed.
Result<ExitStatus> exportBackup(Program &program, const std::string &file, const std::string &passwordFile,
                                const KdfCost &cost);

} // namespace countersign::cli
