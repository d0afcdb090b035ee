#include "core/otp/code.h"

#include "core/otp/hotp.h"
#include "core/otp/motp.h"
#include "core/otp/steam.h"
#include "core/otp/yandex.h"

#include <algorithm>
#include <optional>

namespace countersign {

namespace {

/// None for MD5, which has no place in RFC 4226 and 6238.
std::optional<HmacHash> hmacHash(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1:
        return HmacHash::Sha1;
    case HashAlgorithm::Sha256:
        return HmacHash::Sha256;
    case HashAlgorithm::Sha512:
        return HmacHash::Sha512;
    case HashAlgorithm::Sha224:
        return HmacHash::Sha224;
    case HashAlgorithm::Sha384:
        return HmacHash::Sha384;
    case HashAlgorithm::Md5:
        break;
    }
    return {};
}

Result<std::string> decimalCode(ByteView secret, const OtpParameters &parameters, std::uint64_t counter)
{
    const auto hash = hmacHash(parameters.algorithm);
    if (!hash)
        return ErrorCode::UnsupportedAlgorithm;
    return hotpCode(*hash, secret, counter, parameters.digits);
}

Result<std::string> textForStep(const CodeSource &source, std::uint64_t step)
{
    // EXPOSE: the functions that hash the secret take its bytes and keep nothing.
    const ByteView secret = source.secret.expose();
    switch (source.parameters.type) {
    case OtpType::Totp:
        return decimalCode(secret, source.parameters, step);
    case OtpType::Steam:
        return steamCode(secret, step);
    case OtpType::Yandex:
        return yandexCode(secret, source.pin.expose(), step);
    case OtpType::Motp:
        return motpCode(secret, source.pin.expose(), step);
    case OtpType::Hotp:
        break;
    }
    return ErrorCode::UnsupportedType;
}

} // namespace

std::uint64_t timeStep(UnixTime now, Period period)
{
    const auto sinceEpoch = std::max(now.time_since_epoch(), std::chrono::seconds::zero());
    return static_cast<std::uint64_t>(sinceEpoch / period.seconds());
}

Result<Code> codeAt(const CodeSource &source, UnixTime now)
{
    if (source.secret.empty())
        return ErrorCode::SecretEmpty;
    const std::uint64_t step = timeStep(now, source.parameters.period);
    auto text = textForStep(source, step);
    if (!text)
        return text.error();
    const std::chrono::seconds period = source.parameters.period.seconds();
    const UnixTime validFrom(period * static_cast<std::int64_t>(step));
    return Code{.text = *std::move(text), .validFrom = validFrom, .validUntil = validFrom + period};
}

Result<std::string> codeForCounter(const CodeSource &source, std::uint64_t counter)
{
    if (source.parameters.type != OtpType::Hotp)
        return ErrorCode::UnsupportedType;
    if (source.secret.empty())
        return ErrorCode::SecretEmpty;
    // EXPOSE: the function that hashes the secret takes its bytes and keeps nothing.
    return decimalCode(source.secret.expose(), source.parameters, counter);
}

} // namespace countersign
