#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/vault/vault_keys.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// A vault file in a folder of backups, as far as it can be told without a secret (checks 1 to 8).
struct BackupFile
{
    std::string fileName;
    UnixTime made = {}; ///< as its name says, else when the file was written
    std::uint64_t size = 0;
    bool isAutomatic = false; ///< named as `backups::fileName` names them
    std::optional<Error> damage = {}; ///< why it cannot be opened by anybody; what follows is not known then
    FileStamp stamp = {};
    bool hasPasswordSlot = false;
    bool hasRecoverySlot = false;
};

namespace backups {

/// "accounts-20261122T140203Z-41.otpv": the vault's name, when (UTC) and of which state; with `copy` above 1, "…-41-2".
std::string fileName(std::string_view stem, UnixTime made, std::uint64_t saveCounter, int copy = 1);
/// When a file of such a name was made; none if it is no such name.
std::optional<UnixTime> timeInName(std::string_view fileName);

/// Every `.otpv` file in `folder`: vault by vault, newest state first; damaged ones last.
/// Errors: FolderMissing, FileUnreadable.
Result<std::vector<BackupFile>> list(FileSystem &files, const std::filesystem::path &folder);
/// The newest of them that is an intact state of this vault; none if there is none. `all` is in the order of `list`.
const BackupFile *newestOf(const std::vector<BackupFile> &all, const VaultId &vaultId);

/// A whole file of that folder, as it stands on the disk. Errors: FolderMissing, FileNotFound, FileUnreadable, …
Result<Bytes> read(FileSystem &files, const std::filesystem::path &folder, const std::string &fileName);

struct Written
{
    std::string fileName;
    Bytes readBack; ///< from the file under its final name
};
/// Writes a sealed backup under a name of its own, as a vault is written, opens it anew and compares it bit by bit. Not
/// yet a backup: `backup::prove` says that. The folder is never made: it may be that of a drive that is not there.
/// Errors: FolderMissing, FolderReadOnly, DiskFull, WriteFailed, VerificationFailed; nothing is left then.
Result<Written> write(FileSystem &files, Random &random, const std::filesystem::path &folder, std::string_view stem,
                      UnixTime made, std::uint64_t saveCounter, ByteView image);

/// Takes away the oldest automatic backups of this vault beyond `keep`, `proven` among them. Never `proven` itself, a
/// file that is damaged, of another vault, or named otherwise; and nothing at all unless `proven` is there and intact.
/// Gives how many went.
Result<std::size_t> prune(FileSystem &files, const std::filesystem::path &folder, const VaultId &vaultId,
                          std::size_t keep, const std::string &proven);

} // namespace backups

} // namespace countersign
