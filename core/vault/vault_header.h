#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/vault/vault_keys.h"

#include <cstdint>
#include <vector>

namespace countersign {

/// The part of a vault file before its payload.
struct VaultHeader
{
    HeaderExtras extras = {};
    VaultId vaultId = {};
    std::uint64_t saveCounter = 0;
    std::uint64_t payloadLength = 0; ///< with its tag
    aead::Nonce payloadNonce = {};
    std::vector<KeySlot> slots = {};

    /// Length in the file, with both digests.
    std::size_t length() const;

    /// Checks 1 to 6 on a whole file: empty, zeroed, no vault, newer, malformed, truncated or trailing bytes.
    static Result<VaultHeader> parse(ByteView file);

    /// All but the two digests.
    Bytes encode() const;
};

} // namespace countersign
