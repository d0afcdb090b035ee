#pragma once

#include "core/base/random.h"

namespace countersign {

/// The operating system's random generator, through libsodium.
class SystemRandom final : public Random
{
public:
    SystemRandom();
    void fill(std::span<std::uint8_t> bytes) override;
};

} // namespace countersign
