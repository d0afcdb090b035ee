#include "core/crypto/wipe.h"

#include <sodium.h>

namespace countersign {

void wipe(void *data, std::size_t size) noexcept
{
    sodium_memzero(data, size);
}

void wipeStack() noexcept
{
    // Argon2 goes deepest: BLAKE2b inside it, above blocks of 1 KiB.
    constexpr std::size_t kDeepest = 16 * 1024;
    sodium_stackzero(kDeepest);
}

} // namespace countersign
