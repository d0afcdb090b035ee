#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/system_memory.h"
#include "core/crypto/secret_bytes.h"
#include "core/vault/generations.h"
#include "core/vault/recovery_key.h"
#include "core/vault/vault.h"
#include "core/vault/vault_keys.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace countersign {

class FileSystem;

/// Whether the disk confirmed the last step of a save.
enum class SaveConfirmation { Confirmed, NotConfirmedByDisk };

/// A vault that is open: its accounts, the keys to seal it again, and what its file looked like when it was read.
struct OpenVault
{
    Vault vault;
    VaultKeys keys;
    FileStamp stamp; ///< vault id, save counter and file digest as loaded or last saved
    SaveConfirmation confirmation = SaveConfirmation::Confirmed; ///< of the save that made a new vault
};

/// A sealed file image, ready to be written by any thread: it owns no secret but what is inside the encryption.
struct PreparedSave
{
    Bytes file;
    FileStamp replaces; ///< what must be on disk now, otherwise nothing is written; `FileStamp{}`: no file at all
    FileStamp result; ///< what will be on disk afterwards
    std::size_t accounts = 0; ///< in it, outside the Trash
};

/// What is known of a vault file without its password (checks 1 to 8).
struct VaultFileInfo
{
    FileStamp stamp;
    std::optional<UnixTime> modified;
    bool hasPasswordSlot = false;
    bool hasRecoverySlot = false;
    bool hasKeyringSlot = false;
    std::vector<SlotInfo> slots = {};
    std::optional<KdfRefusal> kdfRefusal = {}; ///< why no password will be checked, if so
};

/// The vault in its file: reading, creating and the exact saving sequence (docs/vault-format.md, "Saving").
class VaultStore
{
public:
    VaultStore(FileSystem &files, Random &random, std::filesystem::path path);

    const std::filesystem::path &path() const { return m_path; }
    bool exists() const;

    /// Checks the file without a password. Errors: the file's, and VaultEmpty … VaultBodyDamaged.
    /// Also tells whether checking a password would take more than half of `availableKibibytes`.
    Result<VaultFileInfo> inspect(std::optional<std::uint64_t> availableKibibytes = availableMemoryKibibytes()) const;

    /// The whole file, after following links. Errors: FileNotFound, FileUnreadable, FileTooLarge.
    Result<Bytes> read() const;

    /// Makes a new vault and writes it. Slow (key derivation): not for the GUI thread.
    /// Errors: FileExists — never overwrites; FolderReadOnly, DiskFull, WriteFailed, …
    Result<OpenVault> create(Vault vault, const SecretBytes &password, const KdfCost &cost,
                             const RecoveryKey *recoveryKey = nullptr) const;

    /// Opens with a password (UTF-8, NFC). Slow. Errors: as `inspect`, then KdfRefused … VaultInternal.
    /// The key derivation takes at most half of `availableKibibytes`; none: whatever the format allows.
    Result<OpenVault> open(const SecretBytes &password,
                           std::optional<std::uint64_t> availableKibibytes = availableMemoryKibibytes()) const;
    /// Opens with the recovery key. Quick.
    Result<OpenVault> open(const RecoveryKey &recoveryKey) const;
    /// Opens with the key that the system's keyring gave. Quick. Errors: KeyringItemUnusable instead of WrongSecret.
    Result<OpenVault> open(const KeyringKey &keyringKey) const;

    /// Opens with the keys of another state of the vault. Quick. Errors: as `inspect`; OtherVaultKey if they are not
    /// its.
    Result<OpenVault> open(const VaultKeys &keys) const;

    /// Encodes and seals `open` for the next save counter, decrypts the result again and compares. Pure. `countAbove`:
    /// the counter goes on above this one, so that an older copy that was accepted becomes the newest.
    /// Errors: VaultLimit, VerificationFailed.
    Result<PreparedSave> prepare(const OpenVault &open, std::uint64_t countAbove = 0) const;

    /// Writes a prepared save: lock, check, temporary file, fsync, read back, generation, rename, fsync of the folder.
    /// After an error the old file is as it was. On success the caller sets `open.stamp = prepared.result`.
    /// Errors: VaultChangedOnDisk, FileExists, VaultInUse, FolderMissing, FolderReadOnly, DiskFull, WriteFailed,
    /// VerificationFailed.
    Result<SaveConfirmation> commit(const PreparedSave &prepared) const;

    /// Writes `prepared` to a new file of its own, anywhere. Errors: FileExists — never overwrites; as `commit`.
    Result<void> writeCopy(const PreparedSave &prepared, const std::filesystem::path &copy) const;

    /// `prepare`, `commit` and the new stamp at once.
    Result<SaveConfirmation> save(OpenVault &open) const;

    /// The earlier states that are kept beside the file, newest first; none is read. Errors: FolderMissing, …
    Result<std::vector<Generation>> generations() const;
    /// One of them as a file of its own, to be inspected or opened. Errors: FolderMissing, …
    Result<VaultStore> storeOf(const Generation &generation) const;
    /// The newest of them that passes checks 1 to 8. Errors: FileNotFound if there is none.
    Result<Generation> newestIntactGeneration() const;
    /// Puts a copy of `generation` in the place of the vault file. That is kept beside it, as a generation if it is
    /// intact, else under a new name: the result, empty if there was no file.
    /// Errors: as `inspect` for the generation, then as `commit`.
    Result<std::filesystem::path> restoreGeneration(const Generation &generation) const;

    /// A save that a crash cut short, but which is complete: a later state of this vault, or of any where the file is
    /// missing or damaged. Its change was never called saved. `restoreGeneration` puts it in place; otherwise it
    /// becomes an earlier state with the next save. Errors: FileNotFound if there is none; VaultInUse, …
    Result<Generation> unfinishedSave() const;
    /// Deletes it. Errors: FileNotFound, VaultInUse, FolderReadOnly, …
    Result<void> discardUnfinishedSave(const Generation &unfinished) const;

private:
    FileSystem &m_files;
    Random &m_random;
    std::filesystem::path m_path;
};

} // namespace countersign
