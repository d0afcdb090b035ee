#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// An earlier state of the vault, kept beside it.
struct Generation
{
    std::string fileName; ///< in the vault's folder
    std::uint64_t saveCounter = 0;
    UnixTime modified = {}; ///< when that state was saved

    bool operator==(const Generation &) const = default;
};

namespace generations {

constexpr std::size_t kKeptLast = 10;
constexpr std::size_t kKeptDays = 14;
constexpr std::size_t kKeptMonths = 12;

/// ".NAME.g7"; with `suffix`, ".NAME.g7-SUFFIX", for a second state with the same counter.
std::string fileName(std::string_view vaultName, std::uint64_t saveCounter, std::string_view suffix = {});

/// The save counter in such a name; none if it is another file's.
std::optional<std::uint64_t> saveCounterOf(std::string_view vaultName, std::string_view fileName);

/// Newest first: by time, then by save counter.
void sortNewestFirst(std::vector<Generation> &all);

/// Those that may go: not among the last ten by time or by counter, not the newest of one of the last 14 days (UTC)
/// that have any, nor of one of the last 12 months.
std::vector<Generation> superfluous(std::vector<Generation> all);

} // namespace generations

} // namespace countersign
