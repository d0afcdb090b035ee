#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

namespace countersign {

/// What gzip packed, RFC 1952: one member, nothing after it. What it says of its size is checked before that much is
/// allocated. Errors: ImportDamaged; ImportTooLarge for more than `limit` bytes.
Result<SecretBytes> gunzip(ByteView packed, std::size_t limit);

} // namespace countersign
