#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_store.h"

#include <filesystem>

/// The saving sequence of docs/vault-format.md, "Saving", from step 1 on.
namespace countersign::vaultSaver {

/// Errors: as `VaultStore::commit`.
Result<SaveConfirmation> save(FileSystem &files, Random &random, const std::filesystem::path &path,
                              const PreparedSave &prepared);

/// A new file without generations or lock. Errors: as `VaultStore::writeCopy`.
Result<void> writeCopy(FileSystem &files, Random &random, const std::filesystem::path &path, ByteView file);

/// Errors: as `VaultStore::restoreGeneration`.
Result<std::filesystem::path> restore(FileSystem &files, Random &random, const std::filesystem::path &path,
                                      const Generation &generation);

/// Errors: as `VaultStore::discardUnfinishedSave`.
Result<void> discardUnfinished(FileSystem &files, const std::filesystem::path &path, const Generation &generation);

} // namespace countersign::vaultSaver
