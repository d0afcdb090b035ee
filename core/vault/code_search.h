#pragma once

#include "core/vault/vault.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

namespace code_search {

/// Periods, or counters, that are looked at before and after the current one.
constexpr int kReach = 10;
/// How far apart two clocks are looked for.
constexpr std::chrono::minutes kClockReach{10};
/// A match by chance must be rarer than one in so many: where codes are short, less far is looked.
constexpr int kRarity = 1'000;

} // namespace code_search

/// A code of an account.
struct CodeMatch
{
    AccountId id;
    int offset = 0; ///< periods from the current one; for HOTP from the counter of the next code
    std::optional<UnixTime> validFrom = {}; ///< time-based accounts only
    std::optional<UnixTime> validUntil = {};

    bool operator==(const CodeMatch &) const = default;
};

/// The code without the spaces and dashes that people and sites group it with.
std::string withoutGrouping(std::string_view typed);

/// Which accounts make the code `typed` at `now`, or up to `code_search::kReach` periods or counters before or after.
/// Case doesn't matter. Those in the list first, then the retired ones, then the Trash; the nearest code of each first.
/// Accounts that can make no code are passed over.
std::vector<CodeMatch> searchCode(const Vault &vault, std::string_view typed, UnixTime now);

/// By how much another clock is ahead of this one: anything from `least` to `most`. Negative: it is behind.
struct ClockDifference
{
    std::chrono::seconds least{0};
    std::chrono::seconds most{0};

    /// Whether the clocks may agree.
    bool mayBeNone() const { return least.count() <= 0 && most.count() >= 0; }
    bool operator==(const ClockDifference &) const = default;
};

/// How far `clockDifferences` looks either way for codes of these parameters: `kClockReach`, or less so that a match by
/// chance stays rare.
std::chrono::seconds clockReach(const OtpParameters &parameters);

/// What the other clock must differ by if another device shows the code `typed` of `account` at `now`; the smallest
/// first. More than one if the code occurs twice: then nothing is sure. None if it is no code of that while, and for
/// HOTP.
std::vector<ClockDifference> clockDifferences(const Account &account, std::string_view typed, UnixTime now);

} // namespace countersign
