#pragma once

#include "core/base/clock.h"
#include "core/vault/account.h"

#include <optional>

namespace countersign {

/// What happened with a code.
enum class CodeUse {
    Copied,
    CopiedNext, ///< before its period began
    Shown, ///< HOTP: it was made
    Confirmed, ///< a site accepted it
    Refused, ///< a site refused it, as the user says
};

/// One thing that happened with a code of an account. Never the code.
struct CodeEvent
{
    AccountId account;
    CodeUse use = CodeUse::Copied;
    UnixTime time; ///< when it happened
    std::optional<UnixTime> validFrom; ///< none for HOTP
    std::optional<UnixTime> validUntil;

    bool operator==(const CodeEvent &) const = default;
};

} // namespace countersign
