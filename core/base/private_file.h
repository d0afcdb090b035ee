#pragma once

#include "core/base/file_system.h"

namespace countersign {

/// Writes a new file that only its owner may read (0600), down to the disk, opens it anew and compares it bit by bit;
/// on failure nothing of it stays. Errors: FileExists and those of writing, with the file's name; VerificationFailed.
Result<void> writePrivateFile(FileSystem &files, const std::filesystem::path &file, ByteView content);

} // namespace countersign
