#include "app/cli/kdf_options.h"

#include "app/cli/words.h"

#include <CLI/App.hpp>

namespace countersign::cli {

namespace {

constexpr std::uint32_t kKibibytes = 1024; // in a mebibyte
// What every reader of the format accepts (docs/vault-format.md).
constexpr std::uint32_t kMaxMebibytes = 1024;
constexpr std::uint32_t kMaxPasses = 16;

} // namespace

KdfOptions::KdfOptions(CLI::App &parser)
    : m_memoryMebibytes(KdfCost::standard().memoryKibibytes / kKibibytes)
    , m_passes(KdfCost::standard().operations)
{
    parser
        .add_option("--kdf-memory", m_memoryMebibytes,
                    Cli::tr("Mebibytes needed to try a password (Argon2id); less is weaker").toStdString())
        ->type_name("MIB")
        ->check(CLI::Range(1U, kMaxMebibytes))
        ->capture_default_str();
    parser.add_option("--kdf-passes", m_passes, Cli::tr("Passes over that memory; fewer is weaker").toStdString())
        ->type_name("N")
        ->check(CLI::Range(1U, kMaxPasses))
        ->capture_default_str();
}

KdfCost KdfOptions::cost() const
{
    return {.operations = m_passes, .memoryKibibytes = m_memoryMebibytes * kKibibytes};
}

} // namespace countersign::cli
