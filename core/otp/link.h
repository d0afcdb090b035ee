#pragma once

#include "core/base/result.h"
#include "core/otp/link_query.h"
#include "core/otp/otp_parameters.h"

#include <string_view>

namespace countersign {

/// How the `secret` of a link is written.
enum class SecretNotation { Base32, Text };

/// A link cut into its parts, still percent-encoded; refers to the link.
struct Link
{
    OtpType type = OtpType::Totp;
    SecretNotation notation = SecretNotation::Base32;
    std::string_view label = {};
    LinkQuery query = {};
};

/// The parts of `TYPE/LABEL?QUERY` as they follow `otpauth://`. Labels may hold slashes, and be missing altogether.
/// Errors: UnsupportedType.
Result<Link> splitOtpauth(std::string_view rest);

/// The parts of `LABEL?QUERY` as they follow `motp://`.
Link splitMotp(std::string_view rest);

} // namespace countersign
