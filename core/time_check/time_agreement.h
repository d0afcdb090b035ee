#pragma once

#include "core/time_check/sntp_packet.h"

#include <optional>
#include <span>
#include <vector>

namespace countersign {

/// So many servers are asked at least, and so many must agree: one that lies, or two that are silent, decide nothing.
inline constexpr std::size_t kLeastAsked = 4;
inline constexpr std::size_t kLeastAgreeing = 3;

/// What most servers say.
struct TimeAgreement
{
    std::chrono::milliseconds offset; ///< to be added to our clock: the median of those that agree
    std::chrono::milliseconds error; ///< the largest bound of those
    std::vector<bool> agrees; ///< for each sample

    bool operator==(const TimeAgreement &) const = default;
};

/// The largest group of samples that have a moment in common within their bounds (Marzullo's rule, RFC 5905 section
/// 11.2.1). None unless at least three agree and they are more than half of all.
std::optional<TimeAgreement> agree(std::span<const TimeSample> samples);

} // namespace countersign
