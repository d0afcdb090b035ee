#include "app/cli/kdf_options.h"

#include "app/cli/words.h"
#include "core/base/system_memory.h"
#include "core/vault/kdf_calibration.h"

#include <CLI/App.hpp>

namespace countersign::cli {

namespace {

constexpr std::uint32_t kKibibytes = 1024; // in a mebibyte
// What every reader of the format accepts (docs/vault-format.md).
constexpr std::uint32_t kMaxMebibytes = 1024;
constexpr std::uint32_t kMaxPasses = 16;

} // namespace

KdfOptions::KdfOptions(CLI::App &parser, std::optional<KdfCost> usual)
    : m_usual(usual)
    , m_memoryMebibytes(usual.value_or(KdfCost::standard()).memoryKibibytes / kKibibytes)
    , m_passes(usual.value_or(KdfCost::standard()).operations)
{
    const QString memory = QStringLiteral("--kdf-memory");
    const QString passes = QStringLiteral("--kdf-passes");
    //: %1 and %2 are the names of options
    const QString measured = usual
        ? Cli::tr("without %1 and %2, %3 MiB and %4 passes").arg(memory, passes).arg(m_memoryMebibytes).arg(m_passes)
        : Cli::tr("without %1 and %2, what takes about a second here").arg(memory, passes);
    m_memoryOption = parser
                         .add_option("--kdf-memory", m_memoryMebibytes,
                                     Cli::tr("Mebibytes needed to try a password (Argon2id); less is weaker; %1")
                                         .arg(measured)
                                         .toStdString())
                         ->type_name("MIB")
                         ->check(CLI::Range(1U, kMaxMebibytes));
    m_passesOption
        = parser
              .add_option("--kdf-passes", m_passes,
                          Cli::tr("Passes over that memory; fewer is weaker; %1").arg(measured).toStdString())
              ->type_name("N")
              ->check(CLI::Range(1U, kMaxPasses));
}

KdfCost KdfOptions::cost() const
{
    const bool isGiven = m_memoryOption->count() > 0 || m_passesOption->count() > 0;
    if (!isGiven && m_usual)
        return *m_usual;
    if (!isGiven)
        return KdfCalibration(measureKdf, totalMemoryKibibytes()).cost();
    return {.operations = m_passes, .memoryKibibytes = m_memoryMebibytes * kKibibytes, .isDeliberate = true};
}

} // namespace countersign::cli
