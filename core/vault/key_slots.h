#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"
#include "core/vault/vault_keys.h"

#include <optional>
#include <span>

namespace countersign {

/// What a slot belongs to and wraps.
struct SlotContent
{
    const SecretBytes &vaultKey;
    const VaultId &vaultId;
};

/// Check 9: whether deriving keys for all password slots stays within the format's limits and within half of
/// `availableKibibytes`; none: whatever there is. Allocates nothing. Errors: KdfRefused.
Result<void> checkKdfCosts(std::span<const KeySlot> slots, std::optional<std::uint64_t> availableKibibytes);

/// The id of a slot; null if it is of a newer version and too short for one.
SlotId slotIdOf(const KeySlot &slot);
/// What can be told of slots without a secret.
std::vector<SlotInfo> slotInfos(std::span<const KeySlot> slots);

/// What a password slot is for; a backup's says so in its flags.
enum class SlotPurpose { Vault, Backup };
/// Slow. Errors: KdfRefused.
Result<KeySlot> makePasswordSlot(const SlotContent &content, const SlotId &id, const SecretBytes &password,
                                 const KdfCost &cost, Random &random, SlotPurpose purpose = SlotPurpose::Vault);
KeySlot makeRecoverySlot(const SlotContent &content, const SlotId &id, const RecoveryKey &key, Random &random);
KeySlot makeKeyringSlot(const SlotContent &content, const SlotId &id, const KeyringKey &key, Random &random);

/// The vault key in a slot. `password` is tried on password slots, slowly. Errors: WrongSecret, KdfRefused.
Result<SecretBytes> openSlot(const KeySlot &slot, const VaultId &vaultId, const SecretBytes &password);
Result<SecretBytes> openSlot(const KeySlot &slot, const VaultId &vaultId, const RecoveryKey &key);
Result<SecretBytes> openSlot(const KeySlot &slot, const VaultId &vaultId, const KeyringKey &key);

} // namespace countersign
