#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/vault/vault_keys.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace countersign {

/// What a person, or their keyring, can show now: a new vault key is wrapped with these.
struct KnownSecrets
{
    std::vector<SecretBytes> passwords = {};
    std::vector<RecoveryKey> recoveryKeys = {};
    std::vector<KeyringKey> keyringKeys = {};
};

/// Keys with a new vault key, and the ways to open the vault that do not go along, because nobody showed what opens
/// them. Nothing is lost before `keys` is put to use.
struct VaultKeyReplacement
{
    VaultKeys keys;
    std::vector<SlotInfo> dropped;
};

/// A new vault key under the same vault id, and every slot that `secrets` open wrapped anew, with its id and cost, in
/// its place. Slow: derives from each password several times. `availableKibibytes` bounds the memory of the key
/// derivation. Errors: LastKeySlot if neither a password nor a recovery key would open the vault; KdfRefused.
Result<VaultKeyReplacement> replaceVaultKey(const VaultKeys &keys, const KnownSecrets &secrets,
                                            std::optional<std::uint64_t> availableKibibytes, Random &random);

} // namespace countersign
