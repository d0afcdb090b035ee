#include "core/vault/code_search.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <utility>

using namespace std::chrono;

namespace countersign {

namespace {

char lowered(char sign)
{
    return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
}

bool isSameCode(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, {}, lowered, lowered);
}

/// 0 for the list, 1 for retired accounts, 2 for the Trash.
int placeOf(const Account &account)
{
    if (account.isInTrash())
        return 2;
    return account.state == BindingState::Retired ? 1 : 0;
}

std::optional<CodeMatch> inPeriod(const Account &account, std::string_view wanted, UnixTime now, int offset)
{
    const UnixTime moment = now + offset * account.parameters.period.seconds();
    if (moment.time_since_epoch() < seconds(0))
        return {};
    const auto code = codeAt(account.codeSource(), moment);
    if (!code || !isSameCode(code->text, wanted))
        return {};
    return CodeMatch{account.id, offset, code->validFrom, code->validUntil};
}

std::optional<CodeMatch> atCounter(const Account &account, std::string_view wanted, int offset)
{
    if (offset < 0 && account.counter < static_cast<std::uint64_t>(-offset))
        return {};
    const auto code = codeForCounter(account.codeSource(), account.counter + static_cast<std::uint64_t>(offset));
    if (!code || !isSameCode(*code, wanted))
        return {};
    return CodeMatch{account.id, offset};
}

void search(const Account &account, std::string_view wanted, UnixTime now, std::vector<CodeMatch> &matches)
{
    if (wanted.size() != static_cast<std::size_t>(account.parameters.digits.count()))
        return; // vaults may be large, and this runs while somebody types
    // 0, -1, 1, -2, 2 …: of two codes as near, the older one, which somebody has seen.
    for (int turn = 0; turn <= 2 * code_search::kReach; ++turn) {
        const int offset = turn % 2 == 0 ? turn / 2 : -(turn + 1) / 2;
        if (auto match = account.parameters.isTimeBased() ? inPeriod(account, wanted, now, offset)
                                                          : atCounter(account, wanted, offset))
            matches.push_back(*match);
    }
}

/// How many codes there are of that kind.
double codeCount(const OtpParameters &parameters)
{
    switch (parameters.type) {
    case OtpType::Steam:
        return std::pow(26, 5);
    case OtpType::Yandex:
        return std::pow(26, 8);
    case OtpType::Motp:
        return std::pow(16, 6);
    case OtpType::Totp:
    case OtpType::Hotp:
        break;
    }
    return std::pow(10, parameters.digits.count());
}

} // namespace

std::string withoutGrouping(std::string_view typed)
{
    std::string code(typed);
    std::erase_if(code, [](char sign) { return sign == ' ' || sign == '-'; });
    return code;
}

std::vector<CodeMatch> searchCode(const Vault &vault, std::string_view typed, UnixTime now)
{
    const std::string wanted = withoutGrouping(typed);
    std::vector<CodeMatch> matches;
    if (wanted.empty())
        return matches;
    for (int place = 0; place <= 2; ++place) {
        for (const Account &account : vault.accounts()) {
            if (placeOf(account) == place)
                search(account, wanted, now, matches);
        }
    }
    return matches;
}

seconds clockReach(const OtpParameters &parameters)
{
    const auto most = static_cast<std::int64_t>(codeCount(parameters) / code_search::kRarity);
    const std::int64_t eitherWay = std::max<std::int64_t>(1, (most - 1) / 2);
    return std::min<seconds>(code_search::kClockReach, eitherWay * parameters.period.seconds());
}

std::vector<ClockDifference> clockDifferences(const Account &account, std::string_view typed, UnixTime now)
{
    std::vector<ClockDifference> differences;
    const std::string wanted = withoutGrouping(typed);
    if (wanted.size() != static_cast<std::size_t>(account.parameters.digits.count())
        || !account.parameters.isTimeBased())
        return differences;
    const seconds reach = clockReach(account.parameters);
    for (UnixTime moment = std::max(now - reach, UnixTime(0s)); moment <= now + reach;) {
        const auto code = codeAt(account.codeSource(), moment);
        if (!code)
            return {};
        if (isSameCode(code->text, wanted))
            differences.push_back({code->validFrom - now, code->validUntil - 1s - now});
        moment = code->validUntil;
    }
    std::ranges::stable_sort(differences, {}, [](const ClockDifference &difference) {
        return difference.mayBeNone() ? 0s : std::min(abs(difference.least), abs(difference.most));
    });
    return differences;
}

} // namespace countersign
