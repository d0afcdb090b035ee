#pragma once

#include "core/base/file_system.h"
#include "core/vault/recovery_key.h"

#include <string>

namespace countersign::cli {

/// Writes the key to a new file that only its owner may read (0600). Errors: FileExists and those of writing.
Result<void> writeRecoveryKey(FileSystem &files, const std::filesystem::path &file, const RecoveryKey &key);

/// The key in a file ("-": standard input). Errors: those of reading and of `RecoveryKey::parse`.
Result<RecoveryKey> readRecoveryKey(const std::string &file);

} // namespace countersign::cli
