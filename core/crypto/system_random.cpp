#include "core/crypto/system_random.h"

#include <sodium.h>

#include <stdexcept>

namespace countersign {

SystemRandom::SystemRandom()
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium did not start");
}

void SystemRandom::fill(std::span<std::uint8_t> bytes)
{
    randombytes_buf(bytes.data(), bytes.size());
}

} // namespace countersign
