#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

namespace countersign {

/// Twofish with a key of 32 bytes in CBC with PKCS#7 padding, which old KDBX files use. Nothing authenticates it, see
/// `aes::cbcOpen`. Errors: CipherUnsupported if this program was built without libgcrypt; WrongSecret if the IV has not
/// 16 bytes, the ciphertext is not of whole blocks, or the padding is none.
Result<SecretBytes> twofishCbcOpen(const SecretBytes &key, ByteView iv, ByteView ciphertext);

} // namespace countersign
