#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"
#include "core/vault/vault_keys.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>

namespace countersign {

// A backup has the vault's key and its own slots. Trying a password on it costs more than on the vault, because it lies
// on other disks. Automatic backups are made while nobody types a password, so the dearer slot is made once, when one
// is at hand, and goes into every backup from then on: it stands in for the vault's slot of that password, whose digest
// is its id, and so for no other password (docs/adr/0060-backups-carry-a-dearer-slot.md).

/// What a password of a backup costs here: `wanted`, or the same work with less memory where a quarter of
/// `availableKibibytes` is less than that; never under 64 MiB.
KdfCost boundedBackupCost(const KdfCost &wanted, std::optional<std::uint64_t> availableKibibytes);

/// The stand-in for the slot of `keys` that `password` opens, itself tried afterwards; that slot where it costs as much
/// already, or what stands in for it in `ready`. Slow: several key derivations, and after each `stop` is looked at.
/// Errors: WrongSecret, KdfRefused, VerificationFailed; Cancelled.
Result<KeySlot> makeBackupSlot(const VaultKeys &keys, const SecretBytes &password, const KdfCost &cost, Random &random,
                               std::span<const KeySlot> ready = {}, const std::stop_token &stop = {});

/// Whether each password slot of `keys` costs at least `cost` by itself or has a stand-in in `ready`.
bool hasBackupSlots(const VaultKeys &keys, std::span<const KeySlot> ready, const KdfCost &cost);

/// The keys of a backup: password slots, or their stand-ins out of `ready`, and the recovery slot. Slots of a keyring
/// or a device stay behind: they open nothing elsewhere. What has no stand-in goes as it is: a backup that is as hard
/// to open as the vault is better than none.
VaultKeys backupKeys(const VaultKeys &keys, std::span<const KeySlot> ready);

/// Those of `candidates` that stand in for a slot of `keys`.
std::vector<KeySlot> standIns(const VaultKeys &keys, std::span<const KeySlot> candidates);

} // namespace countersign
