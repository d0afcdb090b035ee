#pragma once

#include "core/otp/code.h"

#include <cstddef>
#include <vector>

namespace countersign {

/// The codes of one account for some hours to come.
namespace code_schedule {

constexpr std::chrono::hours kLongest{24};
constexpr std::size_t kMostCodes = 3'000;

/// How many codes are valid between `from` (included) and `until` (excluded); those that only begin or end there count.
std::size_t count(Period period, UnixTime from, UnixTime until);

} // namespace code_schedule

/// Those codes in order. Time-based accounts only: making codes of others would use them up.
/// Errors: as `codeAt`; TooManyCodes for more than `kLongest` or `kMostCodes`.
Result<std::vector<Code>> codesBetween(const CodeSource &source, UnixTime from, UnixTime until);

} // namespace countersign
