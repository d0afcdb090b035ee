#pragma once

#include "core/base/bytes.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/vault/vault_file.h"
#include "core/vault/vault_store.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace countersign {

/// The open vault at one moment, for work on another thread.
struct BackupSource
{
    SecretBytes payload;
    VaultKeys keys;
    std::uint64_t saveCounter;

    /// Errors: VaultLimit.
    static Result<BackupSource> of(const OpenVault &open);
};

/// What a backup holds, as it was found in it.
struct BackupContent
{
    std::size_t accounts = 0; ///< with those in the Trash and the retired ones
    std::size_t unreadable = 0; ///< records kept as they are

    bool operator==(const BackupContent &) const = default;
};

namespace backup {

/// The image of a backup: the vault's key and payload, the slots of `backupKeys`, the counter of the state it holds.
/// Read again and compared before it is given out. Errors: as `vaultFile::seal`.
Result<vaultFile::Sealed> seal(const BackupSource &source, std::span<const KeySlot> readySlots, Random &random);

/// Decrypts what was read from a disk and compares it with `source`, entry by entry and then as a whole.
/// Errors: as `vaultFile::open`; VerificationFailed, `where` is the first entry that differs: "accounts[3]".
Result<BackupContent> prove(ByteView file, const BackupSource &source);

/// Decrypts a backup of the vault with these keys. Errors: as `vaultFile::openWithVaultKey`.
Result<OpenVault> open(ByteView file, const VaultKeys &keys);

} // namespace backup

} // namespace countersign
