#include "core/vault/refusal.h"

#include "core/otp/otp_parameters.h"
#include "core/providers/provider.h"
#include "core/vault/bindings.h"

#include <algorithm>
#include <set>

namespace countersign {

namespace {

/// A code that was given out, as often as it was.
struct GivenCode
{
    int times = 0;
    UnixTime lastTime; ///< when it was given out last
    UnixTime until;
};

/// The code that was given out last; none after a site accepted it.
std::optional<GivenCode> lastCode(std::span<const CodeEvent> events)
{
    std::optional<UnixTime> period;
    GivenCode code;
    for (const CodeEvent &event : events) {
        if (event.use == CodeUse::Confirmed)
            period.reset();
        if (event.use == CodeUse::Confirmed || event.use == CodeUse::Refused || !event.validFrom)
            continue;
        if (period != event.validFrom)
            code = {};
        period = event.validFrom;
        code = {code.times + 1, event.time, *event.validUntil};
    }
    return period ? std::optional(code) : std::nullopt;
}

RefusalCheck checkLockOut(std::span<const CodeEvent> events, const Provider *provider, UnixTime now)
{
    RefusalCheck check{.cause = RefusalCause::LockOut, .likelihood = Likelihood::Unlikely};
    if (provider) {
        check.limit = provider->lockOutAfter;
        check.lasts = provider->lockOutLasts;
    }
    check.count = differentCodes(events, now - check.lasts.value_or(kAttemptTime));
    if (check.limit && check.count >= *check.limit)
        check.likelihood = Likelihood::Likely;
    else if (check.count >= kSuspiciousCodes)
        check.likelihood = Likelihood::Possible;
    return check;
}

RefusalCheck checkClock(const ClockFacts &clock)
{
    const auto likelihood = [&clock] {
        switch (clock.state) {
        case ClockFacts::State::Right:
            return Likelihood::Unlikely;
        case ClockFacts::State::Wrong:
            return Likelihood::Likely;
        case ClockFacts::State::Unknown:
        case ClockFacts::State::Doubtful:
            break;
        }
        return Likelihood::Possible;
    };
    return {.cause = RefusalCause::Clock, .likelihood = likelihood(), .clock = clock};
}

/// The last one that was added is the one that the site knows, if it was bound with it at all.
RefusalCheck checkOtherBinding(const Vault &vault, const Account &account)
{
    RefusalCheck check{.cause = RefusalCause::OtherBinding, .likelihood = Likelihood::Unlikely};
    if (!account.isActive()) {
        check.likelihood = Likelihood::Likely;
        return check;
    }
    std::optional<UnixTime> latest;
    for (const AccountId &id : otherBindings(vault, account)) {
        const UnixTime created = vault.find(id)->created;
        if (latest && created <= *latest)
            continue;
        latest = created;
        check.account = id;
        check.likelihood = created > account.created ? Likelihood::Likely : Likelihood::Possible;
    }
    return check;
}

RefusalCheck checkTwoCodes(std::span<const CodeEvent> events, UnixTime now)
{
    const bool areGiven = differentCodes(events, now - kAttemptTime) >= 2;
    return {.cause = RefusalCause::TwoCodes, .likelihood = areGiven ? Likelihood::Unlikely : Likelihood::Likely};
}

RefusalCheck checkExpiredPage(const Account &account, UnixTime now)
{
    RefusalCheck check{.cause = RefusalCause::ExpiredPage, .likelihood = Likelihood::Unlikely};
    if (isBindingOverdue(account, now))
        check.likelihood = Likelihood::Likely;
    else if (account.state == BindingState::Pending)
        check.likelihood = Likelihood::Possible;
    return check;
}

RefusalCheck checkUsedCode(const std::optional<GivenCode> &code)
{
    RefusalCheck check{.cause = RefusalCause::UsedCode, .likelihood = Likelihood::Unlikely};
    if (code)
        check.count = code->times;
    if (check.count > 1)
        check.likelihood = Likelihood::Likely;
    return check;
}

RefusalCheck checkLateCode(const GivenCode &code)
{
    RefusalCheck check{.cause = RefusalCause::LateCode, .likelihood = Likelihood::Unlikely};
    check.left = code.until - code.lastTime;
    if (*check.left < kShortLeft)
        check.likelihood = Likelihood::Likely;
    return check;
}

RefusalCheck checkOtherAccounts(const Vault &vault, const Account &account, const Provider *provider)
{
    const auto isOfThatService = [&](const Account &other) {
        if (other.id == account.id || !other.isActive())
            return false;
        return provider ? findProviderOfAccount(other.issuer, other.name) == provider
                        : !account.issuer.empty() && other.issuer == account.issuer;
    };
    RefusalCheck check{.cause = RefusalCause::OtherAccount, .likelihood = Likelihood::Unlikely};
    check.count = static_cast<int>(std::ranges::count_if(vault.accounts(), isOfThatService));
    if (check.count > 0)
        check.likelihood = Likelihood::Possible;
    return check;
}

/// A site that accepted codes makes them in the same way.
RefusalCheck checkParameters(const Account &account)
{
    const OtpType type = account.parameters.type;
    const bool isFixed = type != OtpType::Totp && type != OtpType::Hotp;
    const bool isOdd
        = account.state == BindingState::Pending && !isFixed && account.parameters != OtpParameters{.type = type};
    return {.cause = RefusalCause::Parameters, .likelihood = isOdd ? Likelihood::Possible : Likelihood::Unlikely};
}

} // namespace

int differentCodes(std::span<const CodeEvent> events, UnixTime since)
{
    std::set<UnixTime> periods;
    int counted = 0; // of HOTP, each is another
    for (const CodeEvent &event : events) {
        if (event.time < since)
            continue;
        if (event.use == CodeUse::Confirmed) {
            periods.clear();
            counted = 0;
        } else if (event.use == CodeUse::Shown) {
            ++counted;
        } else if (event.validFrom) {
            periods.insert(*event.validFrom);
        }
    }
    return counted + static_cast<int>(periods.size());
}

std::vector<RefusalCheck> checkRefusal(const Vault &vault, const Account &account, std::span<const CodeEvent> events,
                                       const ClockFacts &clock, UnixTime now)
{
    const Provider *provider = findProviderOfAccount(account.issuer, account.name);
    const bool isTimeBased = account.parameters.isTimeBased();
    std::vector<RefusalCheck> checks{checkLockOut(events, provider, now)};
    if (isTimeBased)
        checks.push_back(checkClock(clock));
    checks.push_back(checkOtherBinding(vault, account));
    if (provider && provider->asksForTwoCodes && account.state == BindingState::Pending)
        checks.push_back(checkTwoCodes(events, now));
    checks.push_back(checkExpiredPage(account, now));
    if (isTimeBased) {
        const std::optional<GivenCode> code = lastCode(events);
        checks.push_back(checkUsedCode(code));
        if (code)
            checks.push_back(checkLateCode(*code));
    }
    checks.push_back(checkOtherAccounts(vault, account, provider));
    if (!isTimeBased)
        checks.push_back({.cause = RefusalCause::Counter, .likelihood = Likelihood::Possible});
    checks.push_back(checkParameters(account));
    std::ranges::stable_sort(checks, {}, &RefusalCheck::likelihood);
    return checks;
}

} // namespace countersign
