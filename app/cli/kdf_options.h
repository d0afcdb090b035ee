#pragma once

#include "core/vault/vault_keys.h"

#include <cstdint>

namespace CLI {
class App;
}

namespace countersign::cli {

/// The options --kdf-memory and --kdf-passes: what it costs to try a password. Both have sound defaults.
class KdfOptions
{
public:
    explicit KdfOptions(CLI::App &parser);

    KdfCost cost() const;

private:
    std::uint32_t m_memoryMebibytes;
    std::uint32_t m_passes;
};

} // namespace countersign::cli
