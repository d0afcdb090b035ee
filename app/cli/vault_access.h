#pragma once

#include "core/base/result.h"
#include "core/vault/vault_store.h"

#include <QString>

#include <optional>

namespace countersign::cli {

class Program;

/// The store of the vault that the options name.
VaultStore vaultStore(Program &program);

/// Whether that vault is there and intact, to be told before anybody types a password. Errors: VaultMissing, and those
/// of `VaultStore::inspect`.
Result<void> checkVault(Program &program);

/// A whole vault or backup file. Errors: FileNotFound, FileUnreadable, FileTooLarge.
Result<Bytes> readFile(Program &program, const std::filesystem::path &path);

/// Opens that vault with the user's password, or with the recovery key that the options name; says on stderr if a crash
/// left a save that is newer, or if a newer state of it was seen on this computer. Errors: VaultMissing, and those of
/// the password, of the key's file and of `VaultStore::open`.
Result<OpenVault> openVault(Program &program);

/// An open vault and what opened it, for those who change its keys.
struct UnlockedVault
{
    OpenVault open;
    std::optional<SecretBytes> password = {}; ///< none if the recovery key opened it
    std::optional<RecoveryKey> recoveryKey = {}; ///< there if the options name it, whatever opened the vault
};

/// As `openVault`. Where the options name a password as well as a recovery key, the password opens.
Result<UnlockedVault> unlockVault(Program &program);
/// Opens `store` with `password`, within the memory that the options allow.
Result<OpenVault> openWith(const Program &program, const VaultStore &store, const SecretBytes &password);

/// Decides that the open vault counts, if it is older than what was seen here: it may be saved, as the newest.
void acceptVault(Program &program);
/// Changes the vault and saves it, or does nothing of both. Errors: as `Vault::apply` and `VaultStore::save`;
/// VaultReadOnly if it is older than what was seen here.
Result<void> changeVault(Program &program, OpenVault &open, VaultChange change);
/// Saves it as it is.
Result<void> saveVault(Program &program, OpenVault &open);
/// Warns of a save that the disk did not confirm.
void noteConfirmation(Program &program, SaveConfirmation confirmation);

/// That a crash cut a save short, and what to do about it.
QString unfinishedSaveText(const Program &program, const Generation &unfinished);

} // namespace countersign::cli
