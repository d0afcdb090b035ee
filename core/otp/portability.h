#pragma once

#include "core/otp/otp_parameters.h"

#include <vector>

namespace countersign {

/// What of an account other authenticators may ignore, so that they show wrong codes, or refuse.
///
/// The Key URI Format, on which links and QR codes rest, says itself that Google's apps ignore algorithm, digits and
/// period, or did. What a certain version of a certain app does changes; so no app is named here.
enum class PortabilityRisk {
    Algorithm, ///< not SHA-1
    Digits, ///< not six
    Period, ///< not 30 s
    CounterBased, ///< two devices count apart
    OwnType, ///< Steam, Yandex, Mobile-OTP: links for them are inventions that few apps share
};

/// The risks of handing on an account as a link of `otpauth_uri.h`, in the order of importance; none for an ordinary
/// one.
std::vector<PortabilityRisk> portabilityRisks(const OtpParameters &parameters);

} // namespace countersign
