#include "core/vault/vault_keys.h"

#include "core/base/system_memory.h"
#include "core/crypto/aead.h"
#include "core/vault/key_slots.h"
#include "core/vault/vault_format.h"

#include <algorithm>

namespace countersign {

namespace {

auto isOfType(SlotType type)
{
    return [type](const KeySlot &slot) { return slot.is(type); };
}

} // namespace

VaultKeys VaultKeys::generate(Random &random)
{
    const VaultId vaultId = VaultId::generate(random);
    SecretBytes vaultKey(aead::kKeySize);
    random.fill(vaultKey.writable());
    return VaultKeys(std::move(vaultKey), vaultId, {});
}

VaultKeys::VaultKeys(SecretBytes vaultKey, VaultId vaultId, std::vector<KeySlot> slots, HeaderExtras extras)
    : m_vaultKey(std::move(vaultKey))
    , m_vaultId(vaultId)
    , m_slots(std::move(slots))
    , m_extras(std::move(extras))
{ }

Result<void> VaultKeys::addPassword(const SecretBytes &password, const KdfCost &cost, Random &random)
{
    const auto passwords = std::ranges::count_if(m_slots, isOfType(SlotType::Password));
    if (m_slots.size() >= format::kMaxSlots || static_cast<std::size_t>(passwords) >= format::kMaxPasswordSlots)
        return ErrorCode::TooManySlots;
    auto slot = makePasswordSlot({m_vaultKey, m_vaultId}, password, cost, random);
    if (!slot)
        return slot.error();
    m_slots.push_back(*std::move(slot));
    return {};
}

Result<void> VaultKeys::changePassword(const SecretBytes &password, const KdfCost &cost, Random &random)
{
    if (!hasSlot(SlotType::Password))
        return addPassword(password, cost, random);
    auto slot = makePasswordSlot({m_vaultKey, m_vaultId}, password, cost, random);
    if (!slot)
        return slot.error();
    replaceSlots(SlotType::Password, *std::move(slot));
    return {};
}

Result<void> VaultKeys::setRecoveryKey(const RecoveryKey &key, Random &random)
{
    if (!hasSlot(SlotType::Recovery) && m_slots.size() >= format::kMaxSlots)
        return ErrorCode::TooManySlots;
    replaceSlots(SlotType::Recovery, makeRecoverySlot({m_vaultKey, m_vaultId}, key, random));
    return {};
}

/// Puts `slot` where the first of its type was, or last, and drops the others of its type.
void VaultKeys::replaceSlots(SlotType type, KeySlot slot)
{
    const auto first = std::ranges::find_if(m_slots, isOfType(type));
    if (first == m_slots.end()) {
        m_slots.push_back(std::move(slot));
        return;
    }
    *first = std::move(slot);
    m_slots.erase(std::remove_if(std::next(first), m_slots.end(), isOfType(type)), m_slots.end());
}

bool VaultKeys::isPassword(const SecretBytes &password) const
{
    if (!checkKdfCosts(m_slots, availableMemoryKibibytes()))
        return false;
    return std::ranges::any_of(m_slots, [&](const KeySlot &slot) {
        const auto vaultKey = openSlot(slot, m_vaultId, password);
        return vaultKey && *vaultKey == m_vaultKey;
    });
}

bool VaultKeys::hasSlot(SlotType type) const
{
    return std::ranges::any_of(m_slots, isOfType(type));
}

VaultKeys VaultKeys::clone() const
{
    return VaultKeys(m_vaultKey.clone(), m_vaultId, m_slots, m_extras);
}

} // namespace countersign
