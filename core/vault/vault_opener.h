#pragma once

#include "core/crypto/secret_bytes.h"
#include "core/vault/keyring_key.h"
#include "core/vault/recovery_key.h"

#include <cstdint>
#include <optional>
#include <variant>

namespace countersign {

/// A password (UTF-8, NFC) and the memory of which checking it may take half; none: whatever the format allows.
struct PasswordOpener
{
    SecretBytes password;
    std::optional<std::uint64_t> availableKibibytes;
};

/// What somebody opens a vault with.
using VaultOpener = std::variant<PasswordOpener, RecoveryKey, KeyringKey>;

} // namespace countersign
