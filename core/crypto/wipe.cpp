#include "core/crypto/wipe.h"

#include <sodium.h>

namespace countersign {

void wipe(void *data, std::size_t size) noexcept
{
    sodium_memzero(data, size);
}

} // namespace countersign
