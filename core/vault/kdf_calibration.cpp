#include "core/vault/kdf_calibration.h"

#include "core/crypto/key_derivation.h"

#include <algorithm>
#include <array>

namespace countersign {

namespace {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;

constexpr nanoseconds kShortest = 500ms;
constexpr nanoseconds kAim = 1000ms;
constexpr nanoseconds kLongest = 1500ms;
constexpr std::uint64_t kMostMemory = 512 * 1024;
constexpr std::uint64_t kMemoryShare = 8; // at most an eighth of the computer's
constexpr std::uint64_t kMemoryStep = 16 * 1024;
constexpr std::uint64_t kMostOperations = 16;

std::uint64_t workOf(const KdfCost &cost)
{
    return std::uint64_t{cost.operations} * cost.memoryKibibytes;
}

} // namespace

KdfCost calibratedCost(nanoseconds leastTime, std::optional<std::uint64_t> totalKibibytes)
{
    constexpr std::uint64_t kLeastMemory = kLeastCalibratedCost.memoryKibibytes;
    const std::uint64_t share = totalKibibytes ? *totalKibibytes / kMemoryShare : kMostMemory;
    const std::uint64_t most = std::clamp(share, kLeastMemory, kMostMemory);
    // The time grows with memory times passes.
    const nanoseconds least = std::max(leastTime, nanoseconds(1ms));
    const auto timesMore
        = [&least](nanoseconds time) { return static_cast<double>(time.count()) / static_cast<double>(least.count()); };
    const double aimed = static_cast<double>(kLeastMemory) * timesMore(kAim);
    std::uint64_t memory = aimed >= static_cast<double>(most) ? most : static_cast<std::uint64_t>(aimed);
    memory = std::max(kLeastMemory, memory / kMemoryStep * kMemoryStep);

    std::uint64_t operations = kLeastCalibratedCost.operations;
    const auto timeAt = [&](std::uint64_t passes) {
        return least.count() * static_cast<std::int64_t>(memory / 1024 * passes)
            / static_cast<std::int64_t>(workOf(kLeastCalibratedCost) / 1024);
    };
    while (operations < kMostOperations && timeAt(operations) < kShortest.count()
           && timeAt(operations + 1) <= kLongest.count())
        ++operations;
    return {.operations = static_cast<std::uint32_t>(operations),
            .memoryKibibytes = static_cast<std::uint32_t>(memory)};
}

bool isClearlyWeaker(const KdfCost &cost, const KdfCost &calibrated)
{
    return !cost.isDeliberate && cost.memoryKibibytes <= calibrated.memoryKibibytes
        && workOf(cost) < workOf(calibrated) / 2;
}

std::optional<nanoseconds> measureKdf(const KdfCost &cost)
{
    constexpr std::array<std::uint8_t, kArgonSaltSize> kSalt{};
    const auto start = std::chrono::steady_clock::now();
    if (!argon2id(SecretBytes(), kSalt, cost.operations, cost.memoryKibibytes))
        return {};
    return std::chrono::steady_clock::now() - start;
}

KdfCalibration::KdfCalibration(Measure measure, std::optional<std::uint64_t> totalKibibytes)
    : m_measure(std::move(measure))
    , m_totalKibibytes(totalKibibytes)
{ }

KdfCost KdfCalibration::cost()
{
    if (!m_cost) {
        const auto time = m_measure(kLeastCalibratedCost);
        m_cost = time ? calibratedCost(*time, m_totalKibibytes) : kLeastCalibratedCost;
    }
    return *m_cost;
}

} // namespace countersign
