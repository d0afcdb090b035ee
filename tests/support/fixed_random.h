#pragma once

#include "core/base/random.h"

#include <mutex>
#include <random>

namespace countersign {

/// Bytes that look random and are the same in every run.
class FixedRandom final : public Random
{
public:
    explicit FixedRandom(std::uint32_t seed = 1)
        : m_generator(seed)
    { }

    void fill(std::span<std::uint8_t> bytes) override
    {
        const std::scoped_lock lock(m_mutex); // background work may draw too
        for (std::uint8_t &byte : bytes)
            byte = static_cast<std::uint8_t>(m_generator());
    }

private:
    std::mutex m_mutex;
    std::mt19937 m_generator;
};

} // namespace countersign
