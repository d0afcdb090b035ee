#pragma once

#include "core/base/bytes.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/strong_id.h"
#include "core/crypto/secret_bytes.h"
#include "core/vault/keyring_key.h"
#include "core/vault/recovery_key.h"
#include "core/vault/slot_info.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace countersign {

using VaultId = StrongId<struct VaultIdTag>;

/// Identifies one saved state of a vault.
struct FileStamp
{
    VaultId vaultId = {};
    std::uint64_t saveCounter = 0;
    std::array<std::uint8_t, 32> fileDigest = {};

    bool operator==(const FileStamp &) const = default;
};

/// One way to open the vault: a slot of its header, as it stands there.
struct KeySlot
{
    std::uint8_t type = 0; ///< a SlotType, or one of a newer version
    std::uint8_t flags = 0;
    Bytes body = {};

    bool is(SlotType slotType) const { return type == static_cast<std::uint8_t>(slotType); }
};

/// What a newer minor version put into the header, written back as it was.
struct HeaderExtras
{
    std::uint16_t versionMinor = 0;
    std::uint32_t flags = 0;
    Bytes extension = {};
};

/// The vault key and the slots that wrap it.
class VaultKeys
{
public:
    /// A new vault key without slots.
    static VaultKeys generate(Random &random);
    VaultKeys(SecretBytes vaultKey, VaultId vaultId, std::vector<KeySlot> slots, HeaderExtras extras = {});

    /// Slow. `password` is UTF-8 in normal form C. Errors: TooManySlots; KdfRefused where memory is short.
    Result<void> addPassword(const SecretBytes &password, const KdfCost &cost, Random &random);
    /// Replaces every password slot by one for `password`. Slow.
    Result<void> changePassword(const SecretBytes &password, const KdfCost &cost, Random &random);
    /// Gives one password slot another password, or the same at another cost; it keeps its id. Slow.
    /// Errors: SlotNotFound; as `addPassword`.
    Result<void> rewrapPassword(const SlotId &id, const SecretBytes &password, const KdfCost &cost, Random &random);
    /// Adds a recovery slot in the place of an older one.
    Result<void> setRecoveryKey(const RecoveryKey &key, Random &random);
    /// Adds a keyring slot; several computers may have one each. Errors: TooManySlots, LastKeySlot if no password or
    /// recovery key opens the vault.
    Result<SlotId> addKeyringKey(const KeyringKey &key, Random &random);
    /// Errors: SlotNotFound; LastKeySlot if no password or recovery key would be left.
    Result<void> removeSlot(const SlotId &id);

    /// The password slot that `password` opens. Slow. `availableKibibytes` bounds the memory of the key derivation.
    /// Errors: WrongSecret, KdfRefused.
    Result<SlotId> findPassword(const SecretBytes &password, std::optional<std::uint64_t> availableKibibytes) const;
    /// Whether `password` opens a password slot of these keys. Slow.
    bool isPassword(const SecretBytes &password) const;

    /// The ways to open the vault, in their order in the file.
    std::vector<SlotInfo> slotInfos() const;
    /// The slot that the vault was opened with; none for a new vault.
    const std::optional<SlotId> &openedWith() const { return m_openedWith; }
    void setOpenedWith(const SlotId &id) { m_openedWith = id; }

    const VaultId &vaultId() const { return m_vaultId; }
    const std::vector<KeySlot> &slots() const { return m_slots; }
    bool hasSlot(SlotType type) const;
    VaultKeys clone() const; ///< for work on another thread

    const SecretBytes &vaultKey() const { return m_vaultKey; }
    const HeaderExtras &headerExtras() const { return m_extras; }

private:
    Result<void> checkRoom() const;
    void replaceSlots(SlotType type, KeySlot slot);

    SecretBytes m_vaultKey;
    VaultId m_vaultId;
    std::vector<KeySlot> m_slots;
    HeaderExtras m_extras;
    std::optional<SlotId> m_openedWith;
};

} // namespace countersign
