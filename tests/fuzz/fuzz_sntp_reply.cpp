// Any datagram: what is taken for an answer repeats our stamp, and gives an offset within the bounds of its format.

#include "core/time_check/time_agreement.h"
#include "tests/fuzz/expect.h"

#include <algorithm>
#include <array>

using namespace countersign;
using namespace std::chrono_literals;

namespace {

/// The same stamp in every run, so that inputs may learn to repeat it.
class KnownRandom final : public Random
{
public:
    void fill(std::span<std::uint8_t> bytes) override { std::ranges::fill(bytes, std::uint8_t{'r'}); }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    KnownRandom random;
    const SntpRequest request = makeSntpRequest(random);
    const auto reply = readSntpReply({data, size}, request);
    if (std::holds_alternative<SntpProblem>(reply))
        return 0;
    expect(size >= kSntpSize);
    expect(std::equal(data + 24, data + 32, request.bytes.begin() + 40));
    const auto &answer = std::get<SntpReply>(reply);
    expect(answer.stratum >= 1 && answer.stratum <= 15 && answer.rootDistance >= 0ms && answer.rootDistance <= 1500ms);
    const auto sample = sampleOf(answer, UnixMilliseconds(1'800'000'000'000ms), 3000ms);
    if (std::holds_alternative<SntpProblem>(sample))
        return 0;
    const auto &measured = std::get<TimeSample>(sample);
    expect(std::chrono::abs(measured.offset) < std::chrono::years(69) && measured.error >= 0ms && measured.error < 4s);
    const std::array three{measured, measured, measured};
    const auto agreement = agree(three);
    expect(agreement && agreement->offset == measured.offset);
    return 0;
}
