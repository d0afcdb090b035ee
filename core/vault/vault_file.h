#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/vault/vault_header.h"
#include "core/vault/vault_store.h"

#include <cstdint>
#include <optional>

namespace countersign::vaultFile {

/// A file that passed checks 1 to 8, for which no secret is needed.
struct Checked
{
    VaultHeader header;
    FileStamp stamp;
};

/// Errors: VaultEmpty … VaultBodyDamaged, in the order of the checks.
Result<Checked> check(ByteView file);

/// Opens with a password. Slow. `availableKibibytes` bounds the memory of the key derivation; none: it is not bounded.
/// Errors: as `check`; KdfRefused, WrongSecret, VaultHeaderTampered, VaultPayloadTampered, VaultInternal.
Result<OpenVault> open(ByteView file, const SecretBytes &password, std::optional<std::uint64_t> availableKibibytes);

/// Opens with the recovery key. Quick: the limits of key derivation do not matter.
Result<OpenVault> open(ByteView file, const RecoveryKey &recoveryKey);
/// The same with a key from the system's keyring. Errors: KeyringItemUnusable instead of WrongSecret.
Result<OpenVault> open(ByteView file, const KeyringKey &keyringKey);

/// Opens with the vault key itself: another state of a vault that is open. Errors: as `check`, then
/// VaultHeaderTampered, VaultPayloadTampered, VaultInternal.
Result<OpenVault> openWithVaultKey(ByteView file, const SecretBytes &vaultKey);

struct Sealed
{
    Bytes file;
    FileStamp stamp;
};

/// The file image of `vault`, read again and compared before it is given out.
/// Errors: VaultLimit, VerificationFailed.
Result<Sealed> seal(const Vault &vault, const VaultKeys &keys, std::uint64_t saveCounter, Random &random);

} // namespace countersign::vaultFile
