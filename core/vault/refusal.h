#pragma once

#include "core/base/clock_facts.h"
#include "core/vault/code_event.h"
#include "core/vault/vault.h"

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace countersign {

/// Codes that were tried within so long of each other belong to one attempt to log on.
inline constexpr std::chrono::minutes kAttemptTime{5};
/// So many different codes in one attempt look like refused ones.
inline constexpr int kSuspiciousCodes = 3;
/// Who copies a code with less than this left often enters it too late.
inline constexpr std::chrono::seconds kShortLeft{8};

/// Why a site may refuse a code. In the order in which causes that are equally likely are told.
enum class RefusalCause {
    LockOut, ///< the site takes no codes for a while
    Clock, ///< the computer's clock is off
    OtherBinding, ///< the site makes its codes from another key of the same account
    TwoCodes, ///< the page asks for two in a row
    ExpiredPage, ///< the page with the QR code had expired before a code was accepted
    UsedCode, ///< the same code was given out before
    LateCode, ///< it ran out before it was entered
    OtherAccount, ///< it is the code of another account of that service
    Counter, ///< HOTP: more codes were made than the site expects
    Parameters, ///< codes are made in another way than the site does
};

/// How far what is known speaks for a cause.
enum class Likelihood { Likely, Possible, Unlikely };

/// What was found out about one cause. What a cause has no use for is empty.
struct RefusalCheck
{
    RefusalCause cause = RefusalCause::Clock;
    Likelihood likelihood = Likelihood::Possible;
    int count = 0; ///< LockOut: different codes tried; UsedCode: times it was given out; OtherAccount: how many
    std::optional<int> limit = {}; ///< LockOut: wrong codes the service is known to take
    std::optional<std::chrono::minutes> lasts = {}; ///< LockOut: how long it is known to last
    std::optional<std::chrono::seconds> left = {}; ///< LateCode: how long the code was valid when it was given out
    AccountId account = {}; ///< OtherBinding: the latest of the others; null: the account itself is retired
    ClockFacts clock = {}; ///< Clock

    bool operator==(const RefusalCheck &) const = default;
};

/// How many different codes of one account `events` give out from `since` on, and after a site accepted one.
int differentCodes(std::span<const CodeEvent> events, UnixTime since);

/// Why a site may refuse the codes of `account`, the likeliest first. `events` is what happened with them, oldest
/// first. Causes that cannot concern the account are left out.
std::vector<RefusalCheck> checkRefusal(const Vault &vault, const Account &account, std::span<const CodeEvent> events,
                                       const ClockFacts &clock, UnixTime now);

} // namespace countersign
