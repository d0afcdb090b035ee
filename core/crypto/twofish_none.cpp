#include "core/crypto/twofish.h"

namespace countersign {

Result<SecretBytes> twofishCbcOpen(const SecretBytes &, ByteView, ByteView)
{
    return ErrorCode::CipherUnsupported;
}

} // namespace countersign
