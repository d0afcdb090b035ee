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
/// `availableKibibytes`. Allocates nothing. Errors: KdfRefused.
Result<void> checkKdfCosts(std::span<const KeySlot> slots, std::optional<std::uint64_t> availableKibibytes);

/// Slow. Errors: KdfRefused.
Result<KeySlot> makePasswordSlot(const SlotContent &content, const SecretBytes &password, const KdfCost &cost,
                                 Random &random);
KeySlot makeRecoverySlot(const SlotContent &content, const RecoveryKey &key, Random &random);

/// The vault key in a slot. `password` is tried on password slots, slowly. Errors: WrongSecret, KdfRefused.
Result<SecretBytes> openSlot(const KeySlot &slot, const VaultId &vaultId, const SecretBytes &password);
Result<SecretBytes> openSlot(const KeySlot &slot, const VaultId &vaultId, const RecoveryKey &key);

} // namespace countersign
