#pragma once

#include "core/base/result.h"
#include "core/vault/vault_store.h"

namespace countersign::cli {

class Program;

/// The store of the vault that the options name.
VaultStore vaultStore(Program &program);

/// Opens that vault with the user's password. Errors: VaultMissing, and those of the password and of
/// `VaultStore::open`.
Result<OpenVault> openVault(Program &program);

/// Changes the vault and saves it, or does nothing of both. Errors: as `Vault::apply` and `VaultStore::save`.
Result<void> changeVault(Program &program, OpenVault &open, VaultChange change);
/// Saves it as it is.
Result<void> saveVault(Program &program, OpenVault &open);

} // namespace countersign::cli
