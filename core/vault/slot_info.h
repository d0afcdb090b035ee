#pragma once

#include "core/base/strong_id.h"

#include <cstdint>
#include <optional>

namespace countersign {

using SlotId = StrongId<struct SlotIdTag>;

/// The cost of deriving a key from a password with Argon2id.
struct KdfCost
{
    std::uint32_t operations = 3;
    std::uint32_t memoryKibibytes = 256 * 1024;
    /// A person named these numbers: nothing raises them by itself. Kept in the slot's flags.
    bool isDeliberate = false;

    bool operator==(const KdfCost &) const = default;

    static KdfCost standard() { return {}; } ///< about 0.5 s on a small machine
    static KdfCost backup() { return {.operations = 4, .memoryKibibytes = 512 * 1024}; }
    /// The least the format's reader accepts: for tests only.
    static KdfCost minimal() { return {.operations = 1, .memoryKibibytes = 8, .isDeliberate = true}; }
};

enum class SlotType : std::uint8_t { Password = 1, Recovery = 2, Keyring = 3 };

/// A way to open the vault, without anything secret.
struct SlotInfo
{
    SlotId id = {}; ///< null for a slot of a newer version that has none
    std::uint8_t type = 0; ///< a SlotType, or one of a newer version
    std::optional<KdfCost> cost = {}; ///< passwords only
    bool hasOpenedVault = false; ///< it is the one that this vault was opened with
    bool isOfBackup = false; ///< made for a backup: in a vault, it came there by restoring one

    bool is(SlotType slotType) const { return type == static_cast<std::uint8_t>(slotType); }
};

} // namespace countersign
