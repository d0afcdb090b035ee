#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"
#include "core/otp/otp_parameters.h"

#include <cstdint>
#include <string>

namespace countersign {

/// A code and, if it comes from the clock, from when (included) to when (excluded) it is the current one.
struct Code
{
    std::string text; ///< ASCII digits or letters, no spaces
    UnixTime validFrom = {};
    UnixTime validUntil = {};

    bool operator==(const Code &) const = default;
};

/// What makes codes: the key, a PIN for the types that need one, and the parameters. Refers to its holder's secrets.
struct CodeSource
{
    const SecretBytes &secret;
    const SecretBytes &pin; ///< empty unless Yandex or Mobile-OTP
    const OtpParameters &parameters;
};

/// The code of a time-based account at `now`, with its window from the same reading of the clock. Times before
/// 1970 count as 1970. RFC 6238 section 4 (T0 = 0); Steam, Yandex and Mobile-OTP as formats in use define them.
/// Errors: SecretEmpty; UnsupportedType for HOTP, or for a Yandex secret of a kind we don't know; UnsupportedAlgorithm
/// for MD5 but in Mobile-OTP; InvalidPin; CryptoUnavailable where the system forbids MD5.
Result<Code> codeAt(const CodeSource &source, UnixTime now);

/// The HOTP value for `counter`. RFC 4226 section 5.3.
/// Errors: SecretEmpty; UnsupportedType unless HOTP; UnsupportedAlgorithm for MD5.
Result<std::string> codeForCounter(const CodeSource &source, std::uint64_t counter);

/// Number of the period that contains `now`: floor(now / period).
std::uint64_t timeStep(UnixTime now, Period period);

} // namespace countersign
