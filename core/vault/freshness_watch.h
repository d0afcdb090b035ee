#pragma once

#include "core/vault/seen_states.h"
#include "core/vault/vault_store.h"

#include <cstddef>
#include <filesystem>
#include <optional>

namespace countersign {

/// A vault file that opened but is not the newest state of it that this computer has seen.
struct StaleCopy
{
    ErrorCode reason = ErrorCode::VaultOlderCopy; ///< or VaultForked
    SeenState file; ///< what was opened
    SeenState newest; ///< what was seen before
};

/// Whether a state that was found is newer than a stale copy of the same vault, or parted from it.
bool isNewerState(const FileStamp &found, const StaleCopy &stale);

/// The kept generation of a stale copy to compare it with: the newest that was seen if it is there, else the newest
/// that is newer than the copy, or that parted from it. Reads them. None if there is none.
std::optional<Generation> newerGeneration(const VaultStore &store, const StaleCopy &stale);

/// Watches one vault file for OLDER_COPY and FORKED. Never a false alarm: what is remembered is read before the file,
/// and nothing is remembered that the disk might still take back. Does its own reading and writing: for background
/// work, or for a program without a window.
class FreshnessWatch
{
public:
    FreshnessWatch(FileSystem &files, Random &random, const std::filesystem::path &seenStates,
                   std::filesystem::path vault);

    /// To be called before the file is read. Errors: what is remembered cannot be read, so nothing is known; as
    /// `SeenStates::read`.
    Result<void> prepare();
    /// To be called after: none if the file is new enough, which is remembered then.
    std::optional<StaleCopy> check(const OpenVault &open);
    /// After a save that the disk confirmed, or not.
    void saved(const PreparedSave &save, SaveConfirmation confirmation);
    /// Before the state `stamp` is put into the place of the file on purpose.
    Result<void> accept(const FileStamp &stamp, std::optional<UnixTime> saved);

private:
    SeenState stateOnDisk(const FileStamp &stamp, std::size_t accounts) const;

    FileSystem &m_files;
    VaultStore m_store;
    SeenStates m_seen;
    std::optional<SeenStateTable> m_known; ///< as it was before the file was read
    std::optional<FileStamp> m_notConfirmed; ///< power loss may still undo it
};

/// How many accounts a person would count.
std::size_t accountsOutsideTrash(const Vault &vault);

} // namespace countersign
