#include "core/otp/otp_parameters.h"

namespace countersign {

namespace {

constexpr int kSteamCharacters = 5;
constexpr int kYandexLetters = 8;
constexpr std::int64_t kMotpPeriodSeconds = 10;

} // namespace

Result<Digits> Digits::from(std::int64_t count)
{
    if (count < kMinimum || count > kMaximum)
        return ErrorCode::InvalidDigits;
    return Digits(static_cast<int>(count));
}

Result<Period> Period::from(std::int64_t seconds)
{
    if (seconds < 1 || seconds > kMaximum.count())
        return ErrorCode::InvalidPeriod;
    return Period(std::chrono::seconds(seconds));
}

OtpParameters OtpParameters::steam()
{
    return {.type = OtpType::Steam, .algorithm = HashAlgorithm::Sha1, .digits = *Digits::from(kSteamCharacters)};
}

OtpParameters OtpParameters::yandex()
{
    return {.type = OtpType::Yandex, .algorithm = HashAlgorithm::Sha256, .digits = *Digits::from(kYandexLetters)};
}

OtpParameters OtpParameters::motp()
{
    return {.type = OtpType::Motp, .algorithm = HashAlgorithm::Md5, .period = *Period::from(kMotpPeriodSeconds)};
}

} // namespace countersign
