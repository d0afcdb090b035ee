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

auto hasId(const SlotId &id)
{
    return [id](const KeySlot &slot) { return !id.isNull() && slotIdOf(slot) == id; };
}

/// Whether a person can open the vault by something they know or have on paper.
bool isForPeople(const KeySlot &slot)
{
    return slot.is(SlotType::Password) || slot.is(SlotType::Recovery);
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

Result<void> VaultKeys::checkRoom() const
{
    return m_slots.size() < format::kMaxSlots ? Result<void>() : ErrorCode::TooManySlots;
}

Result<void> VaultKeys::addPassword(const SecretBytes &password, const KdfCost &cost, Random &random)
{
    const auto passwords = std::ranges::count_if(m_slots, isOfType(SlotType::Password));
    if (!checkRoom() || static_cast<std::size_t>(passwords) >= format::kMaxPasswordSlots)
        return ErrorCode::TooManySlots;
    auto slot = makePasswordSlot({m_vaultKey, m_vaultId}, SlotId::generate(random), password, cost, random);
    if (!slot)
        return slot.error();
    m_slots.push_back(*std::move(slot));
    return {};
}

Result<void> VaultKeys::changePassword(const SecretBytes &password, const KdfCost &cost, Random &random)
{
    if (!hasSlot(SlotType::Password))
        return addPassword(password, cost, random);
    auto slot = makePasswordSlot({m_vaultKey, m_vaultId}, SlotId::generate(random), password, cost, random);
    if (!slot)
        return slot.error();
    replaceSlots(SlotType::Password, *std::move(slot));
    return {};
}

Result<void> VaultKeys::rewrapPassword(const SlotId &id, const SecretBytes &password, const KdfCost &cost,
                                       Random &random)
{
    const auto place = std::ranges::find_if(m_slots, hasId(id));
    if (place == m_slots.end() || !place->is(SlotType::Password))
        return ErrorCode::SlotNotFound;
    auto slot = makePasswordSlot({m_vaultKey, m_vaultId}, id, password, cost, random);
    if (!slot)
        return slot.error();
    *place = *std::move(slot);
    return {};
}

Result<void> VaultKeys::setRecoveryKey(const RecoveryKey &key, Random &random)
{
    if (!hasSlot(SlotType::Recovery) && !checkRoom())
        return ErrorCode::TooManySlots;
    replaceSlots(SlotType::Recovery, makeRecoverySlot({m_vaultKey, m_vaultId}, SlotId::generate(random), key, random));
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
    const auto isOpener = [this, type](const KeySlot &old) { return old.is(type) && slotIdOf(old) == m_openedWith; };
    if (std::ranges::any_of(m_slots, isOpener))
        m_openedWith = slotIdOf(slot); // it is the successor
    *first = std::move(slot);
    m_slots.erase(std::remove_if(std::next(first), m_slots.end(), isOfType(type)), m_slots.end());
}

Result<SlotId> VaultKeys::addKeyringKey(const KeyringKey &key, Random &random)
{
    if (const auto room = checkRoom(); !room)
        return room.error();
    if (std::ranges::none_of(m_slots, isForPeople))
        return ErrorCode::LastKeySlot;
    m_slots.push_back(makeKeyringSlot({m_vaultKey, m_vaultId}, SlotId::generate(random), key, random));
    return slotIdOf(m_slots.back());
}

Result<void> VaultKeys::removeSlot(const SlotId &id)
{
    const auto place = std::ranges::find_if(m_slots, hasId(id));
    if (place == m_slots.end())
        return ErrorCode::SlotNotFound;
    if (isForPeople(*place) && std::ranges::count_if(m_slots, isForPeople) == 1)
        return ErrorCode::LastKeySlot;
    m_slots.erase(place);
    return {};
}

Result<SlotId> VaultKeys::findPassword(const SecretBytes &password,
                                       std::optional<std::uint64_t> availableKibibytes) const
{
    if (const auto costs = checkKdfCosts(m_slots, availableKibibytes); !costs)
        return costs.error();
    for (const KeySlot &slot : m_slots) {
        const auto vaultKey = openSlot(slot, m_vaultId, password);
        if (vaultKey && *vaultKey == m_vaultKey)
            return slotIdOf(slot);
        if (!vaultKey && vaultKey.error().code != ErrorCode::WrongSecret)
            return vaultKey.error();
    }
    return ErrorCode::WrongSecret;
}

bool VaultKeys::isPassword(const SecretBytes &password) const
{
    return static_cast<bool>(findPassword(password, availableMemoryKibibytes()));
}

std::vector<SlotInfo> VaultKeys::slotInfos() const
{
    std::vector<SlotInfo> infos = countersign::slotInfos(m_slots);
    for (SlotInfo &info : infos)
        info.hasOpenedVault = m_openedWith && info.id == *m_openedWith;
    return infos;
}

bool VaultKeys::hasSlot(SlotType type) const
{
    return std::ranges::any_of(m_slots, isOfType(type));
}

VaultKeys VaultKeys::clone() const
{
    VaultKeys copy(m_vaultKey.clone(), m_vaultId, m_slots, m_extras);
    copy.m_openedWith = m_openedWith;
    return copy;
}

} // namespace countersign
