#include "core/vault/generations.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <functional>
#include <set>
#include <tuple>

namespace countersign::generations {

namespace {

std::string prefixFor(std::string_view vaultName)
{
    return "." + std::string(vaultName) + ".g";
}

/// Whether `period` is one of the first `count` different ones that it is asked about.
template <typename Period>
bool startsPeriod(std::set<Period> &seen, std::size_t count, const Period &period)
{
    return seen.size() < count && seen.insert(period).second;
}

/// The lowest of the last ten save counters.
std::uint64_t leastOfTheLast(const std::vector<Generation> &all)
{
    std::vector<std::uint64_t> counters;
    for (const Generation &generation : all)
        counters.push_back(generation.saveCounter);
    std::ranges::sort(counters, std::greater());
    return counters.size() < kKeptLast ? 0 : counters[kKeptLast - 1];
}

} // namespace

std::string fileName(std::string_view vaultName, std::uint64_t saveCounter, std::string_view suffix)
{
    std::string name = prefixFor(vaultName) + std::to_string(saveCounter);
    if (!suffix.empty())
        name += "-" + std::string(suffix);
    return name;
}

std::optional<std::uint64_t> saveCounterOf(std::string_view vaultName, std::string_view fileName)
{
    const std::string prefix = prefixFor(vaultName);
    if (!fileName.starts_with(prefix))
        return {};
    const std::string_view rest = fileName.substr(prefix.size());
    std::uint64_t saveCounter = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), saveCounter);
    const std::string_view suffix = rest.substr(static_cast<std::size_t>(end - rest.data()));
    if (error != std::errc() || (!suffix.empty() && !suffix.starts_with('-')))
        return {};
    return saveCounter;
}

void sortNewestFirst(std::vector<Generation> &all)
{
    std::ranges::sort(all, [](const Generation &left, const Generation &right) {
        return std::tie(left.modified, left.saveCounter) > std::tie(right.modified, right.saveCounter);
    });
}

std::vector<Generation> superfluous(std::vector<Generation> all)
{
    sortNewestFirst(all);
    std::set<std::chrono::sys_days> days;
    std::set<std::chrono::year_month> months;
    std::vector<Generation> gone;
    const std::uint64_t leastCounter = leastOfTheLast(all); // whatever time the clock gave them
    for (std::size_t index = 0; index < all.size(); ++index) {
        const auto day = std::chrono::floor<std::chrono::days>(all[index].modified);
        const std::chrono::year_month_day date(day);
        const bool isNewestOfDay = startsPeriod(days, kKeptDays, day);
        const bool isNewestOfMonth = startsPeriod(months, kKeptMonths, date.year() / date.month());
        const bool isAmongTheLast = index < kKeptLast || all[index].saveCounter >= leastCounter;
        if (!isAmongTheLast && !isNewestOfDay && !isNewestOfMonth)
            gone.push_back(all[index]);
    }
    return gone;
}

} // namespace countersign::generations
