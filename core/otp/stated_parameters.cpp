#include "core/otp/stated_parameters.h"

#include "core/otp/otp_names.h"

#include <string>

namespace countersign {

namespace {

/// MD5 belongs to Mobile-OTP alone.
bool isOfType(HashAlgorithm algorithm, OtpType type)
{
    return (algorithm == HashAlgorithm::Md5) == (type == OtpType::Motp);
}

} // namespace

std::optional<HashAlgorithm> algorithmInAnyNotation(std::string_view text)
{
    std::string name;
    for (const char character : text) {
        if (character >= 'a' && character <= 'z')
            name += static_cast<char>(character - 'a' + 'A');
        else if (std::string_view("-_. ").find(character) == std::string_view::npos)
            name += character;
    }
    for (const std::string_view prefix : {"ALGORITHM", "HMAC"}) {
        if (name.starts_with(prefix))
            name.erase(0, prefix.size());
    }
    return algorithmNamed(name);
}

Result<OtpParameters> checkedParameters(const StatedParameters &stated)
{
    const auto fixed = fixedParameters(stated.type);
    OtpParameters parameters = fixed.value_or(OtpParameters{.type = stated.type});
    if (!stated.algorithm.empty()) {
        const auto algorithm = algorithmInAnyNotation(stated.algorithm);
        if (!algorithm || !isOfType(*algorithm, stated.type) || (fixed && *algorithm != fixed->algorithm))
            return Error{ErrorCode::UnsupportedAlgorithm, "algorithm"};
        parameters.algorithm = *algorithm;
    }
    if (stated.digits) {
        const auto digits = Digits::from(*stated.digits);
        if (!digits || (fixed && *digits != fixed->digits))
            return Error{ErrorCode::InvalidDigits, "digits"};
        parameters.digits = *digits;
    }
    if (stated.period && stated.type != OtpType::Hotp) {
        const auto period = Period::from(*stated.period);
        if (!period || (fixed && *period != fixed->period))
            return Error{ErrorCode::InvalidPeriod, "period"};
        parameters.period = *period;
    }
    return parameters;
}

} // namespace countersign
