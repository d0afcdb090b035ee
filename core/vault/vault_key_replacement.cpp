#include "core/vault/vault_key_replacement.h"

#include "core/crypto/aead.h"
#include "core/vault/key_slots.h"

#include <algorithm>

namespace countersign {

namespace {

/// The secret among `secrets` that opens `slot`; null if none does.
template <typename Secret>
const Secret *openerOf(const KeySlot &slot, const VaultKeys &keys, const std::vector<Secret> &secrets)
{
    const auto opens = [&](const Secret &secret) {
        const auto vaultKey = openSlot(slot, keys.vaultId(), secret);
        return vaultKey && *vaultKey == keys.vaultKey();
    };
    const auto found = std::ranges::find_if(secrets, opens);
    return found == secrets.end() ? nullptr : &*found;
}

/// `slot` with the key of `content` in it; none if nothing in `secrets` opens it. Errors: KdfRefused.
Result<std::optional<KeySlot>> wrapAgain(const KeySlot &slot, const VaultKeys &keys, const KnownSecrets &secrets,
                                         const SlotContent &content, Random &random)
{
    const SlotId id = slotIdOf(slot);
    if (slot.is(SlotType::Password)) {
        const SecretBytes *password = openerOf(slot, keys, secrets.passwords);
        if (!password)
            return std::optional<KeySlot>();
        auto wrapped = makePasswordSlot(content, id, *password, *slotInfos({&slot, 1}).front().cost, random);
        return wrapped ? Result<std::optional<KeySlot>>(*std::move(wrapped)) : wrapped.error();
    }
    if (slot.is(SlotType::Recovery)) {
        const RecoveryKey *key = openerOf(slot, keys, secrets.recoveryKeys);
        return key ? std::optional(makeRecoverySlot(content, id, *key, random)) : std::nullopt;
    }
    if (slot.is(SlotType::Keyring)) {
        const KeyringKey *key = openerOf(slot, keys, secrets.keyringKeys);
        return key ? std::optional(makeKeyringSlot(content, id, *key, random)) : std::nullopt;
    }
    return std::optional<KeySlot>(); // of a newer version: only that could wrap another key in it
}

} // namespace

Result<VaultKeyReplacement> replaceVaultKey(const VaultKeys &keys, const KnownSecrets &secrets,
                                            std::optional<std::uint64_t> availableKibibytes, Random &random)
{
    if (const auto costs = checkKdfCosts(keys.slots(), availableKibibytes); !costs)
        return costs.error();
    SecretBytes vaultKey(aead::kKeySize);
    random.fill(vaultKey.writable());
    std::vector<KeySlot> slots;
    std::vector<SlotInfo> dropped;
    const std::vector<SlotInfo> infos = keys.slotInfos();
    for (std::size_t index = 0; index < infos.size(); ++index) {
        auto slot = wrapAgain(keys.slots()[index], keys, secrets, {vaultKey, keys.vaultId()}, random);
        if (!slot)
            return slot.error();
        if (*slot)
            slots.push_back(**std::move(slot));
        else
            dropped.push_back(infos[index]);
    }
    VaultKeys replaced(std::move(vaultKey), keys.vaultId(), std::move(slots), keys.headerExtras());
    if (!replaced.hasSlot(SlotType::Password) && !replaced.hasSlot(SlotType::Recovery))
        return ErrorCode::LastKeySlot;
    if (keys.openedWith())
        replaced.setOpenedWith(*keys.openedWith());
    return VaultKeyReplacement{.keys = std::move(replaced), .dropped = std::move(dropped)};
}

} // namespace countersign
