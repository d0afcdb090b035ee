#include "core/vault/key_slots.h"

#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/key_derivation.h"
#include "core/vault/little_endian.h"
#include "core/vault/vault_format.h"

#include <algorithm>

namespace countersign {

namespace {

// Offsets in the body of a password slot.
constexpr std::size_t kKdfOffset = 16;
constexpr std::size_t kOperationsOffset = 20;
constexpr std::size_t kMemoryOffset = 24;
constexpr std::size_t kSaltOffset = 28;
constexpr std::size_t kWrappedSize = aead::kKeySize + aead::kTagSize;
constexpr std::uint32_t kArgon2id13 = 1; // followed by three zero bytes

// Flags of a password slot.
constexpr std::uint8_t kDeliberateCost = 0x01;
constexpr std::uint8_t kOfBackup = 0x02;

constexpr std::uint32_t kMaxOperations = 16;
constexpr std::uint32_t kMinMemoryKibibytes = 8;
constexpr std::uint32_t kMaxMemoryKibibytes = 1024 * 1024;
constexpr std::uint64_t kMaxWork = std::uint64_t{10} * 1024 * 1024; // operations times KiB: 10 GiB

void append(Bytes &out, ByteView bytes)
{
    out.insert(out.end(), bytes.begin(), bytes.end());
}

/// What the wrapped key is bound to: the vault, and the slot up to the nonce.
Bytes wrapContext(const VaultId &vaultId, const KeySlot &slot, ByteView bodyBeforeWrapped)
{
    Bytes context(format::kMagic.begin(), format::kMagic.end());
    appendLittleEndian(context, format::kVersionMajor);
    append(context, vaultId.bytes());
    context.push_back(slot.type);
    context.push_back(slot.flags);
    appendLittleEndian(context, static_cast<std::uint16_t>(bodyBeforeWrapped.size() + kWrappedSize));
    append(context, bodyBeforeWrapped);
    return context;
}

SecretBytes slotKey(const KeySlot &slot, const SecretBytes &inputKey)
{
    return deriveSubkey(inputKey, slot.type, format::kSlotKeyContext);
}

/// Completes a slot whose body ends before the nonce.
void wrap(KeySlot &slot, const SlotContent &content, const SecretBytes &inputKey, Random &random)
{
    const auto nonce = random.array<aead::kNonceSize>();
    append(slot.body, nonce);
    const Bytes context = wrapContext(content.vaultId, slot, slot.body);
    aead::sealTo(slot.body, slotKey(slot, inputKey), nonce, context, content.vaultKey);
}

Result<SecretBytes> unwrap(const KeySlot &slot, const VaultId &vaultId, const SecretBytes &inputKey)
{
    const ByteView body = slot.body;
    const ByteView wrapped = body.last(kWrappedSize);
    const ByteView before = body.first(body.size() - kWrappedSize);
    aead::Nonce nonce;
    std::ranges::copy(before.last(nonce.size()), nonce.begin());
    auto vaultKey = aead::unseal(slotKey(slot, inputKey), nonce, wrapContext(vaultId, slot, before), wrapped);
    if (!vaultKey)
        return ErrorCode::WrongSecret;
    return *std::move(vaultKey);
}

KdfCost costOf(const KeySlot &passwordSlot)
{
    return {.operations = littleEndianAt<std::uint32_t>(passwordSlot.body, kOperationsOffset),
            .memoryKibibytes = littleEndianAt<std::uint32_t>(passwordSlot.body, kMemoryOffset),
            .isDeliberate = (passwordSlot.flags & kDeliberateCost) != 0};
}

/// The rule of the format that a slot breaks, if any. `work` is that of the slots up to this one.
std::optional<KdfRefusal> brokenRule(const KeySlot &slot, const KdfCost &cost, std::uint64_t work)
{
    using Rule = KdfRefusal::Rule;
    if (littleEndianAt<std::uint32_t>(slot.body, kKdfOffset) != kArgon2id13)
        return KdfRefusal{.rule = Rule::Kind};
    if (cost.operations < 1 || cost.operations > kMaxOperations)
        return KdfRefusal{.rule = Rule::Operations, .asked = cost.operations, .allowed = kMaxOperations};
    if (cost.memoryKibibytes < kMinMemoryKibibytes || cost.memoryKibibytes > kMaxMemoryKibibytes)
        return KdfRefusal{.rule = Rule::Memory, .asked = cost.memoryKibibytes, .allowed = kMaxMemoryKibibytes};
    if (work > kMaxWork)
        return KdfRefusal{.rule = Rule::Work, .asked = work, .allowed = kMaxWork};
    return {};
}

Error refused(const KdfRefusal &refusal)
{
    return {.code = ErrorCode::KdfRefused, .kdf = refusal};
}

SecretBytes recoveryInput(const RecoveryKey &key)
{
    return secretDigest(format::kRecoveryKeyPerson, key.bytes());
}

} // namespace

Result<void> checkKdfCosts(std::span<const KeySlot> slots, std::optional<std::uint64_t> availableKibibytes)
{
    std::uint64_t work = 0;
    for (const KeySlot &slot : slots) {
        if (!slot.is(SlotType::Password))
            continue;
        const KdfCost cost = costOf(slot);
        work += std::uint64_t{cost.operations} * cost.memoryKibibytes;
        if (const auto refusal = brokenRule(slot, cost, work))
            return refused(*refusal);
    }
    // Last, because a person may insist on this one: then nothing else may be wrong.
    for (const SlotInfo &slot : slotInfos(slots)) {
        if (slot.cost && availableKibibytes && slot.cost->memoryKibibytes > *availableKibibytes / 2)
            return refused({.rule = KdfRefusal::Rule::AvailableMemory,
                            .asked = slot.cost->memoryKibibytes,
                            .allowed = *availableKibibytes / 2,
                            .available = *availableKibibytes});
    }
    return {};
}

SlotId slotIdOf(const KeySlot &slot)
{
    if (slot.body.size() < SlotId::kSize)
        return {};
    return *SlotId::fromBytes(ByteView(slot.body).first(SlotId::kSize));
}

std::vector<SlotInfo> slotInfos(std::span<const KeySlot> slots)
{
    std::vector<SlotInfo> infos;
    for (const KeySlot &slot : slots) {
        infos.push_back({.id = slotIdOf(slot), .type = slot.type});
        if (!slot.is(SlotType::Password))
            continue;
        infos.back().cost = costOf(slot);
        infos.back().isOfBackup = (slot.flags & kOfBackup) != 0;
    }
    return infos;
}

Result<KeySlot> makePasswordSlot(const SlotContent &content, const SlotId &id, const SecretBytes &password,
                                 const KdfCost &cost, Random &random, SlotPurpose purpose)
{
    KeySlot slot{.type = static_cast<std::uint8_t>(SlotType::Password)};
    slot.flags |= cost.isDeliberate ? kDeliberateCost : std::uint8_t{0};
    slot.flags |= purpose == SlotPurpose::Backup ? kOfBackup : std::uint8_t{0};
    append(slot.body, id.bytes());
    appendLittleEndian(slot.body, kArgon2id13);
    appendLittleEndian(slot.body, cost.operations);
    appendLittleEndian(slot.body, cost.memoryKibibytes);
    const auto salt = random.array<kArgonSaltSize>();
    append(slot.body, salt);
    if (const auto allowed = checkKdfCosts({&slot, 1}, {}); !allowed)
        return allowed.error(); // no reader would open it
    const auto inputKey = argon2id(password, salt, cost.operations, cost.memoryKibibytes);
    if (!inputKey)
        return inputKey.error();
    wrap(slot, content, *inputKey, random);
    return slot;
}

KeySlot makeRecoverySlot(const SlotContent &content, const SlotId &id, const RecoveryKey &key, Random &random)
{
    KeySlot slot{.type = static_cast<std::uint8_t>(SlotType::Recovery)};
    append(slot.body, id.bytes());
    wrap(slot, content, recoveryInput(key), random);
    return slot;
}

KeySlot makeKeyringSlot(const SlotContent &content, const SlotId &id, const KeyringKey &key, Random &random)
{
    KeySlot slot{.type = static_cast<std::uint8_t>(SlotType::Keyring)};
    append(slot.body, id.bytes());
    wrap(slot, content, key.bytes(), random);
    return slot;
}

Result<SecretBytes> openSlot(const KeySlot &slot, const VaultId &vaultId, const SecretBytes &password)
{
    if (!slot.is(SlotType::Password))
        return ErrorCode::WrongSecret;
    const KdfCost cost = costOf(slot);
    const ByteView salt = ByteView(slot.body).subspan(kSaltOffset, kArgonSaltSize);
    const auto inputKey = argon2id(password, salt, cost.operations, cost.memoryKibibytes);
    if (!inputKey)
        return inputKey.error();
    return unwrap(slot, vaultId, *inputKey);
}

Result<SecretBytes> openSlot(const KeySlot &slot, const VaultId &vaultId, const RecoveryKey &key)
{
    if (!slot.is(SlotType::Recovery))
        return ErrorCode::WrongSecret;
    return unwrap(slot, vaultId, recoveryInput(key));
}

Result<SecretBytes> openSlot(const KeySlot &slot, const VaultId &vaultId, const KeyringKey &key)
{
    if (!slot.is(SlotType::Keyring))
        return ErrorCode::WrongSecret;
    return unwrap(slot, vaultId, key.bytes());
}

} // namespace countersign
