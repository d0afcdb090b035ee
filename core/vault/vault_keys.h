#pragma once

#include "core/base/bytes.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/strong_id.h"
#include "core/crypto/secret_bytes.h"
#include "core/vault/recovery_key.h"

#include <array>
#include <cstdint>
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

/// The cost of deriving a key from a password with Argon2id.
struct KdfCost
{
    std::uint32_t operations = 3;
    std::uint32_t memoryKibibytes = 256 * 1024;

    bool operator==(const KdfCost &) const = default;

    static KdfCost standard() { return {}; } ///< about 0.5 s on a small machine
    static KdfCost backup() { return {.operations = 4, .memoryKibibytes = 512 * 1024}; }
    /// The least the format's reader accepts: for tests only.
    static KdfCost minimal() { return {.operations = 1, .memoryKibibytes = 8}; }
};

enum class SlotType : std::uint8_t { Password = 1, Recovery = 2, Keyring = 3 };

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
    /// Adds a recovery slot in the place of an older one.
    Result<void> setRecoveryKey(const RecoveryKey &key, Random &random);
    /// Whether `password` opens a password slot of these keys. Slow.
    bool isPassword(const SecretBytes &password) const;

    const VaultId &vaultId() const { return m_vaultId; }
    const std::vector<KeySlot> &slots() const { return m_slots; }
    bool hasSlot(SlotType type) const;
    VaultKeys clone() const; ///< for work on another thread

    const SecretBytes &vaultKey() const { return m_vaultKey; }
    const HeaderExtras &headerExtras() const { return m_extras; }

private:
    void replaceSlots(SlotType type, KeySlot slot);

    SecretBytes m_vaultKey;
    VaultId m_vaultId;
    std::vector<KeySlot> m_slots;
    HeaderExtras m_extras;
};

} // namespace countersign
