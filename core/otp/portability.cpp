#include "core/otp/portability.h"

namespace countersign {

std::vector<PortabilityRisk> portabilityRisks(const OtpParameters &parameters)
{
    switch (parameters.type) {
    case OtpType::Steam:
    case OtpType::Yandex:
    case OtpType::Motp:
        return {PortabilityRisk::OwnType}; // who knows the type knows its parameters
    case OtpType::Totp:
    case OtpType::Hotp:
        break;
    }
    std::vector<PortabilityRisk> risks;
    if (parameters.algorithm != HashAlgorithm::Sha1)
        risks.push_back(PortabilityRisk::Algorithm);
    if (parameters.digits != Digits())
        risks.push_back(PortabilityRisk::Digits);
    if (parameters.isTimeBased() && parameters.period != Period())
        risks.push_back(PortabilityRisk::Period);
    if (!parameters.isTimeBased())
        risks.push_back(PortabilityRisk::CounterBased);
    return risks;
}

} // namespace countersign
