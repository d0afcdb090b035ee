#pragma once

#include "core/crypto/secret_bytes.h"
#include "core/otp/otp_parameters.h"

#include <cstdint>
#include <string>
#include <vector>

namespace countersign {

/// An account as a link, a QR code, an import or a form describes it, before it is in a vault.
struct AccountDraft
{
    std::string issuer; ///< UTF-8
    std::string name; ///< UTF-8
    OtpParameters parameters = {};
    SecretBytes secret = {};
    SecretBytes pin = {}; ///< Yandex and Mobile-OTP; empty if the source did not carry it
    std::uint64_t counter = 0; ///< HOTP only
    std::vector<std::string> groups = {};
    std::string note = {};
    bool favorite = false;
    bool isInUse = false; ///< another authenticator gave it away: a site has accepted its codes
    bool counterMissing = false; ///< a HOTP link without `counter`: 0 was taken, warn

    AccountDraft clone() const;
    bool operator==(const AccountDraft &) const = default;
};

} // namespace countersign
