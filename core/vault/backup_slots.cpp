#include "core/vault/backup_slots.h"

#include "core/crypto/digest.h"
#include "core/vault/key_slots.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr std::string_view kStandInPerson = "OTPv1 backupslot";
constexpr std::uint32_t kLeastMemoryKibibytes = 64 * 1024;
constexpr std::uint32_t kMostOperations = 16;

/// The id of the slot that stands in for `slot`: its digest, so that a slot that changes, because the password did, has
/// none any more.
SlotId standInId(const KeySlot &slot)
{
    const Digest digest = personalDigest(kStandInPerson, slot.body);
    return *SlotId::fromBytes(ByteView(digest).first(SlotId::kSize));
}

bool standsInFor(const KeySlot &candidate, const KeySlot &slot)
{
    return candidate.is(SlotType::Password) && slotIdOf(candidate) == standInId(slot);
}

bool costsAtLeast(const KeySlot &passwordSlot, const KdfCost &cost)
{
    const KdfCost own = *slotInfos({&passwordSlot, 1}).front().cost;
    return own.operations >= cost.operations && own.memoryKibibytes >= cost.memoryKibibytes;
}

const KeySlot *standInFor(const KeySlot &slot, std::span<const KeySlot> ready)
{
    const auto found
        = std::ranges::find_if(ready, [&slot](const KeySlot &candidate) { return standsInFor(candidate, slot); });
    return found == ready.end() ? nullptr : &*found;
}

Result<KeySlot> makeStandIn(const VaultKeys &keys, const KeySlot &slot, const SecretBytes &password,
                            const KdfCost &cost, Random &random, const std::stop_token &stop)
{
    auto standIn = makePasswordSlot({keys.vaultKey(), keys.vaultId()}, standInId(slot), password, cost, random,
                                    SlotPurpose::Backup);
    if (!standIn)
        return standIn;
    if (stop.stop_requested())
        return ErrorCode::Cancelled;
    // Nobody will try this slot before the day it is needed.
    const auto opened = openSlot(*standIn, keys.vaultId(), password);
    if (!opened || !(*opened == keys.vaultKey()))
        return Error{ErrorCode::VerificationFailed, "slot"};
    return standIn;
}

} // namespace

KdfCost boundedBackupCost(const KdfCost &wanted, std::optional<std::uint64_t> availableKibibytes)
{
    KdfCost cost = wanted;
    // Half of it would be refused by the reader on another day.
    while (availableKibibytes && cost.memoryKibibytes > *availableKibibytes / 4
           && cost.memoryKibibytes >= 2 * kLeastMemoryKibibytes && cost.operations * 2 <= kMostOperations) {
        cost.memoryKibibytes /= 2;
        cost.operations *= 2;
    }
    return cost;
}

Result<KeySlot> makeBackupSlot(const VaultKeys &keys, const SecretBytes &password, const KdfCost &cost, Random &random,
                               std::span<const KeySlot> ready, const std::stop_token &stop)
{
    for (const KeySlot &slot : keys.slots()) {
        const auto opened = openSlot(slot, keys.vaultId(), password);
        if (stop.stop_requested())
            return ErrorCode::Cancelled;
        if (!opened && opened.error().code != ErrorCode::WrongSecret)
            return opened.error();
        if (!opened || !(*opened == keys.vaultKey()))
            continue;
        const KeySlot *known = costsAtLeast(slot, cost) ? &slot : standInFor(slot, ready);
        return known ? *known : makeStandIn(keys, slot, password, cost, random, stop);
    }
    return ErrorCode::WrongSecret;
}

bool hasBackupSlots(const VaultKeys &keys, std::span<const KeySlot> ready, const KdfCost &cost)
{
    return std::ranges::all_of(keys.slots(), [&](const KeySlot &slot) {
        return !slot.is(SlotType::Password) || costsAtLeast(slot, cost) || standInFor(slot, ready);
    });
}

VaultKeys backupKeys(const VaultKeys &keys, std::span<const KeySlot> ready)
{
    std::vector<KeySlot> slots;
    for (const KeySlot &slot : keys.slots()) {
        if (slot.is(SlotType::Password)) {
            const KeySlot *standIn = standInFor(slot, ready);
            slots.push_back(standIn ? *standIn : slot);
        } else if (slot.is(SlotType::Recovery)) {
            slots.push_back(slot);
        }
    }
    return VaultKeys(keys.vaultKey().clone(), keys.vaultId(), std::move(slots), keys.headerExtras());
}

std::vector<KeySlot> standIns(const VaultKeys &keys, std::span<const KeySlot> candidates)
{
    std::vector<KeySlot> found;
    for (const KeySlot &slot : keys.slots()) {
        const KeySlot *standIn = slot.is(SlotType::Password) ? standInFor(slot, candidates) : nullptr;
        if (standIn)
            found.push_back(*standIn);
    }
    return found;
}

} // namespace countersign
