#include "core/otp/base32.h"
#include "core/otp/otp_names.h"
#include "core/otp/otpauth_uri.h"
#include "core/otp/percent_encoding.h"

#include <algorithm>
#include <initializer_list>

namespace countersign {

namespace {

/// The texts one after the other, with no copy outside the locked memory.
SecretBytes joined(std::initializer_list<std::string_view> parts)
{
    std::size_t size = 0;
    for (const std::string_view part : parts)
        size += part.size();
    SecretBytes text(size);
    auto next = text.writable().begin();
    for (const std::string_view part : parts)
        next = std::ranges::copy(bytesOf(part), next).out;
    return text;
}

std::string_view scheme(OtpType type)
{
    switch (type) {
    case OtpType::Totp:
        return "otpauth://totp/";
    case OtpType::Hotp:
        return "otpauth://hotp/";
    case OtpType::Steam:
        return "otpauth://steam/";
    case OtpType::Yandex:
        return "otpauth://yaotp/";
    case OtpType::Motp:
        break;
    }
    return "motp://";
}

std::string label(const AccountDraft &draft)
{
    const std::string name = encodePercent(draft.name);
    // Without an issuer a colon in the name would be taken for the end of one: an empty prefix says there is none.
    const bool needsPrefix = !draft.issuer.empty() || draft.name.find(':') != std::string::npos;
    return needsPrefix ? encodePercent(draft.issuer) + ':' + name : name;
}

/// Every parameter after the secret but the PIN.
std::string parameters(const AccountDraft &draft)
{
    std::string text;
    if (!draft.issuer.empty())
        text += "&issuer=" + encodePercent(draft.issuer);
    if (draft.parameters.type == OtpType::Motp)
        return text;
    text += "&algorithm=";
    text += algorithmName(draft.parameters.algorithm);
    text += "&digits=" + std::to_string(draft.parameters.digits.count());
    if (draft.parameters.type == OtpType::Hotp)
        text += "&counter=" + std::to_string(draft.counter);
    else
        text += "&period=" + std::to_string(draft.parameters.period.seconds().count());
    return text;
}

} // namespace

SecretBytes formatOtpauthUri(const AccountDraft &draft)
{
    // EXPOSE: encoded straight into other secrets, which are then joined into the one returned.
    const ByteView bytes = draft.secret.expose();
    const SecretBytes secret
        = draft.parameters.type == OtpType::Motp ? encodePercentSecret(bytes) : encodeBase32(bytes);
    const SecretBytes pin = encodeBase32(draft.pin.expose());
    return joined({scheme(draft.parameters.type), label(draft), "?secret=", secret.exposeText(), parameters(draft),
                   pin.empty() ? "" : "&pin=", pin.exposeText()});
}

} // namespace countersign
