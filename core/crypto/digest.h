#pragma once

#include "core/base/bytes.h"
#include "core/crypto/secret_bytes.h"

#include <array>
#include <string_view>

namespace countersign {

using Digest = std::array<std::uint8_t, 32>;

/// BLAKE2b-256 of `message` under `person`, exactly 16 characters that keep its uses apart.
Digest personalDigest(std::string_view person, ByteView message);

/// The same with a key: a message authentication code.
Digest keyedDigest(std::string_view person, ByteView message, const SecretBytes &key);

/// The digest of a secret, a secret itself.
SecretBytes secretDigest(std::string_view person, const SecretBytes &message);

} // namespace countersign
