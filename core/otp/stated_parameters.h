#pragma once

#include "core/base/result.h"
#include "core/otp/otp_parameters.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace countersign {

/// What a link or an entry of an export says of the parameters, before anything is checked.
struct StatedParameters
{
    OtpType type = OtpType::Totp;
    std::string_view algorithm = {}; ///< in any notation that apps use; empty: not stated
    std::optional<std::int64_t> digits = {};
    std::optional<std::int64_t> period = {}; ///< ignored for HOTP: some apps write zero
};

/// The parameters as stated, over the defaults of the type. Nothing is repaired: what can't be is an error, and so is
/// another value than a type with fixed parameters has.
/// Errors: UnsupportedAlgorithm, InvalidDigits, InvalidPeriod; `where` is "algorithm", "digits" or "period".
Result<OtpParameters> checkedParameters(const StatedParameters &stated);

/// `SHA256` from `sha256`, `SHA-256`, `HmacSHA256`, `HMAC-SHA-256` and `Algorithm.sha256`; none if it is another.
std::optional<HashAlgorithm> algorithmInAnyNotation(std::string_view text);

} // namespace countersign
