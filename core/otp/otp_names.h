#pragma once

#include "core/otp/otp_parameters.h"

#include <optional>
#include <string_view>

namespace countersign {

// The names that vaults, links and the command line share. Links call Yandex's type otherwise.

std::string_view typeName(OtpType type); ///< "totp", "hotp", "steam", "yandex", "motp"
std::string_view algorithmName(HashAlgorithm algorithm); ///< "SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "MD5"

/// The type of exactly that name; none if there is no such.
std::optional<OtpType> typeNamed(std::string_view name);
std::optional<HashAlgorithm> algorithmNamed(std::string_view name);

/// The parameters of the types that leave no choice: Steam, Yandex and Mobile-OTP.
std::optional<OtpParameters> fixedParameters(OtpType type);

} // namespace countersign
