#include "core/time_check/time_agreement.h"

#include <algorithm>

namespace countersign {

using std::chrono::milliseconds;

namespace {

// Servers on short ways know their bounds better than their clocks; codes need no more than this.
constexpr milliseconds kLeastError(50);

milliseconds errorOf(const TimeSample &sample)
{
    return std::max(sample.error, kLeastError);
}

std::vector<bool> agreeingAt(std::span<const TimeSample> samples, milliseconds moment)
{
    std::vector<bool> agrees;
    for (const TimeSample &sample : samples)
        agrees.push_back(std::chrono::abs(sample.offset - moment) <= errorOf(sample));
    return agrees;
}

milliseconds medianOf(std::vector<milliseconds> values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace

std::optional<TimeAgreement> agree(std::span<const TimeSample> samples)
{
    // The largest group has the lower end of one of its intervals in common. A majority leaves no room for a second one
    // that is as large and has nobody in common with it.
    std::vector<bool> best;
    std::ptrdiff_t most = 0;
    for (const TimeSample &sample : samples) {
        std::vector<bool> agrees = agreeingAt(samples, sample.offset - errorOf(sample));
        const std::ptrdiff_t count = std::ranges::count(agrees, true);
        if (count > most) {
            most = count;
            best = std::move(agrees);
        }
    }
    const auto agreeing = static_cast<std::size_t>(most);
    if (agreeing < kLeastAgreeing || agreeing * 2 <= samples.size())
        return {};
    std::vector<milliseconds> offsets;
    milliseconds error{};
    for (std::size_t index = 0; index < samples.size(); ++index) {
        if (!best[index])
            continue;
        offsets.push_back(samples[index].offset);
        error = std::max(error, errorOf(samples[index]));
    }
    return TimeAgreement{medianOf(std::move(offsets)), error, std::move(best)};
}

} // namespace countersign
