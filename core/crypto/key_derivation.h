#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

#include <cstdint>
#include <string_view>

namespace countersign {

constexpr std::size_t kArgonSaltSize = 16;

/// 32 bytes from a password by Argon2id version 1.3. Slow on purpose. The caller has checked the cost.
/// Errors: KdfRefused if the system does not give the memory.
Result<SecretBytes> argon2id(const SecretBytes &password, ByteView salt, std::uint32_t operations,
                             std::uint32_t memoryKibibytes);

/// 32 bytes for one purpose: number `id` of the 8 characters `context`. `key` has 32 bytes.
SecretBytes deriveSubkey(const SecretBytes &key, std::uint64_t id, std::string_view context);

} // namespace countersign
