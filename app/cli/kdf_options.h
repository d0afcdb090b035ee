#pragma once

#include "core/vault/vault_keys.h"

#include <cstdint>
#include <optional>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace countersign::cli {

/// The options --kdf-memory and --kdf-passes: what it costs to try a password. Without them it is about a second of
/// this computer, or what the command is used to.
class KdfOptions
{
public:
    explicit KdfOptions(CLI::App &parser, std::optional<KdfCost> usual = {});

    /// Measured or usual, or as the options say: then nothing ever raises it by itself.
    KdfCost cost() const;

private:
    std::optional<KdfCost> m_usual;
    std::uint32_t m_memoryMebibytes;
    std::uint32_t m_passes;
    const CLI::Option *m_memoryOption;
    const CLI::Option *m_passesOption;
};

} // namespace countersign::cli
