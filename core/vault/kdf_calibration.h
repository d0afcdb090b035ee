#pragma once

#include "core/vault/slot_info.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>

namespace countersign {

/// The least that a password costs unless a person asks for less.
constexpr KdfCost kLeastCalibratedCost{.operations = 3, .memoryKibibytes = 64 * 1024};

/// The cost that takes 0.5 to 1.5 seconds where `kLeastCalibratedCost` takes `leastTime`: by memory, from 64 MiB to
/// 512 MiB or an eighth of `totalKibibytes`; more passes only where that much memory takes less than half a second.
KdfCost calibratedCost(std::chrono::nanoseconds leastTime, std::optional<std::uint64_t> totalKibibytes);

/// Whether `cost` is to be raised to `calibrated`: it takes less than half the work, needs no more memory, and was not
/// chosen deliberately.
bool isClearlyWeaker(const KdfCost &cost, const KdfCost &calibrated);

/// How long deriving a key from a password takes at `cost`, measured by doing it. None if the system does not give the
/// memory.
std::optional<std::chrono::nanoseconds> measureKdf(const KdfCost &cost);

/// What a password costs on this computer, measured when it is first asked for. For one thread.
class KdfCalibration
{
public:
    using Measure = std::function<std::optional<std::chrono::nanoseconds>(const KdfCost &)>;

    KdfCalibration(Measure measure, std::optional<std::uint64_t> totalKibibytes);

    /// About 0.1 s the first time. `kLeastCalibratedCost` where nothing can be measured.
    KdfCost cost();

private:
    Measure m_measure;
    std::optional<std::uint64_t> m_totalKibibytes;
    std::optional<KdfCost> m_cost;
};

} // namespace countersign
