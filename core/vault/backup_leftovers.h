#pragma once

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/result.h"

#include <chrono>
#include <cstddef>
#include <filesystem>

/// The temporary files that a crash left in a folder of backups.
namespace countersign::backupLeftovers {

/// A younger one may be a backup that some window is writing just now.
constexpr std::chrono::hours kLeastAge{1};

struct Settled
{
    std::size_t kept = 0; ///< complete: under their final names now
    std::size_t removed = 0; ///< incomplete, or there twice
};

/// Looks at those that are named as `backups::write` names them and older than `kLeastAge`. What is complete, digest
/// for digest, is a backup that was decrypted and compared before it was written, and gets its name; the rest goes.
/// What cannot be judged or changed stays. Errors: FolderMissing, FileUnreadable.
Result<Settled> settle(FileSystem &files, const std::filesystem::path &folder, UnixTime now);

} // namespace countersign::backupLeftovers
