#pragma once

#include "core/base/file_system.h"
#include "core/vault/backup.h"
#include "core/vault/backup_folder.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The parts of a backup that run in the background. Those that touch the drive hold no key.
namespace countersign::backupWork {

/// The file system and the chance that work on a drive uses, even after the program gave up waiting for it.
struct Outside
{
    std::shared_ptr<FileSystem> files = {};
    std::shared_ptr<Random> random = {};
};

/// What there is of a vault in its folder.
struct Found
{
    std::vector<BackupFile> files = {}; ///< as `backups::list` gives them
    std::optional<BackupFile> newest = {}; ///< of this vault
    Bytes content = {}; ///< of the newest
    std::size_t damaged = 0;
};
/// On the drive. Errors: as `backups::list` and `backups::read`.
Result<Found> look(const Outside &outside, const std::filesystem::path &folder, const VaultId &vaultId);

/// How the newest backup stands to the open vault.
struct Judged
{
    BackupContent content = {};
    bool isCurrent = false; ///< it holds what the vault holds now
    std::vector<KeySlot> standIns = {};
};
/// Errors: as `backup::open`: it is intact, but not made with the key of this vault.
Result<Judged> judge(ByteView file, const BackupSource &source);

/// Where, and what it is called.
struct Target
{
    std::filesystem::path folder = {};
    std::string stem = {}; ///< how the names begin
    UnixTime made = {};
};
/// On the drive: written, and read from there again. Errors: as `backups::write`.
Result<backups::Written> write(const Outside &outside, const Target &target, const vaultFile::Sealed &sealed);

} // namespace countersign::backupWork
