#pragma once

#include "core/base/result.h"
#include "core/vault/generations.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_keys.h"

/// The temporary files that a crash left beside a vault (docs/vault-format.md, "Saving"). All of this needs the lock:
/// without it, a temporary file may be somebody's save that is under way.
namespace countersign::unfinishedSaves {

/// The newest of them that is worth a question: intact and, unless the vault's file is missing or damaged, a later
/// state of the same vault. Errors: FileNotFound if there is none.
Result<Generation> newest(VaultFolder &folder);

/// After a save: those that are no longer newer than `current` become generations, those that nobody can read go.
/// What may still be offered stays.
void settle(VaultFolder &folder, const FileStamp &current);

/// Keeps the file `name`, whose state is `stamp`, as a generation as well. The same state is kept once; two states
/// with the same counter, as after an older copy was restored, both stay. Gives the generation's name.
Result<std::string> keepAsGeneration(VaultFolder &folder, const std::string &name, const FileStamp &stamp);

} // namespace countersign::unfinishedSaves
