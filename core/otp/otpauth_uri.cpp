#include "core/otp/otpauth_uri.h"

#include "core/base/utf8.h"
#include "core/otp/base32.h"
#include "core/otp/label.h"
#include "core/otp/link.h"
#include "core/otp/percent_encoding.h"
#include "core/otp/stated_parameters.h"
#include "core/otp/yandex.h"

#include <optional>

namespace countersign {

namespace {

constexpr std::size_t kMaximumLinkSize = 8 * 1024;
constexpr std::size_t kMaximumSecretSize = 1024;

/// What follows `scheme` in `uri`; none if it has another one.
std::optional<std::string_view> afterScheme(std::string_view uri, std::string_view scheme)
{
    if (uri.size() < scheme.size() || !equalWithoutCase(uri.substr(0, scheme.size()), scheme))
        return {};
    return uri.substr(scheme.size());
}

/// Issuer and name. The parameter wins over a prefix, which is dropped all the same; a raw colon separates before an
/// encoded one; a second colon belongs to the name.
Result<Label> readLabel(const Link &link)
{
    const auto issuerParameter = link.query.text("issuer");
    if (!issuerParameter)
        return issuerParameter.error();
    const auto decoded = decodePercent(link.label, PlusSign::IsPlus);
    if (!decoded)
        return Error{ErrorCode::LinkMalformed, "label"};

    const std::string_view issuer = trimmed(*issuerParameter);
    std::string_view prefix;
    std::string_view name = trimmed(*decoded);
    if (!issuer.empty() && hasIssuerPrefix(issuer, name)) {
        name = name.substr(issuer.size() + 1);
    } else {
        // A raw colon separates; its place in the decoded label is as far as the text before it reaches.
        const auto rawColon = link.label.find(':');
        const auto colon = rawColon == std::string_view::npos
            ? decoded->find(':')
            : decodePercent(link.label.substr(0, rawColon), PlusSign::IsPlus)->size();
        if (colon != std::string_view::npos) {
            prefix = std::string_view(*decoded).substr(0, colon);
            name = std::string_view(*decoded).substr(colon + 1);
        }
    }
    return Label{.issuer = std::string(issuer.empty() ? trimmed(prefix) : issuer), .name = std::string(trimmed(name))};
}

/// What the link states; the algorithm's text is `algorithm`, which the result refers to. A number that is none stands
/// as 0, which nothing accepts.
StatedParameters statedBy(const Link &link, const std::string &algorithm)
{
    StatedParameters stated{.type = link.type, .algorithm = algorithm};
    if (link.query.value("digits"))
        stated.digits = link.query.number<std::int64_t>("digits").value_or(0);
    if (link.query.value("period"))
        stated.period = link.query.number<std::int64_t>("period").value_or(0);
    return stated;
}

/// The parameters for the link. Mobile-OTP knows none. A time-based link whose issuer is exactly "Steam" means Steam's
/// codes if nothing in it says otherwise.
Result<OtpParameters> readParameters(const Link &link, const std::string &issuer)
{
    if (link.type == OtpType::Motp)
        return OtpParameters::motp();
    const auto algorithm = link.query.text("algorithm");
    if (!algorithm)
        return algorithm.error();
    StatedParameters stated = statedBy(link, *algorithm);
    if (stated.type == OtpType::Totp && issuer == "Steam") {
        stated.type = OtpType::Steam;
        if (auto steam = checkedParameters(stated))
            return steam;
        stated.type = OtpType::Totp;
    }
    return checkedParameters(stated);
}

Result<SecretBytes> readSecret(const Link &link)
{
    const auto encoded = link.query.value("secret");
    if (!encoded)
        return Error{ErrorCode::LinkWithoutSecret, "secret"};
    SecretBytes text = decodePercentSecret(*encoded, PlusSign::IsSpace);
    if (link.notation == SecretNotation::Text) {
        if (text.size() > kMaximumSecretSize)
            return Error{ErrorCode::SecretTooLong, "secret"};
        return text;
    }
    // EXPOSE: decoded straight into another secret.
    auto secret = decodeBase32(text.exposeText());
    if (secret && link.type == OtpType::Yandex && !isYandexSecret(secret->expose()))
        return Error{ErrorCode::UnsupportedType, "secret"};
    return secret;
}

/// Empty if there is none, or the type takes none.
Result<SecretBytes> readPin(const Link &link)
{
    const auto encoded = link.query.value("pin");
    if (!encoded || (link.type != OtpType::Yandex && link.type != OtpType::Motp))
        return SecretBytes();
    const SecretBytes text = decodePercentSecret(*encoded, PlusSign::IsSpace);
    // EXPOSE: decoded straight into another secret, which is then looked at.
    auto pin = decodeBase32(text.exposeText());
    if (!pin || (link.type == OtpType::Yandex && !isYandexPin(pin->expose())))
        return Error{ErrorCode::InvalidPin, "pin"};
    return pin;
}

Result<AccountDraft> readLink(const Link &link)
{
    auto secret = readSecret(link);
    if (!secret)
        return secret.error();
    auto label = readLabel(link);
    if (!label)
        return label.error();
    if (label->issuer.empty() && link.type == OtpType::Yandex)
        label->issuer = "Yandex";
    const auto parameters = readParameters(link, label->issuer);
    if (!parameters)
        return parameters.error();
    auto pin = readPin(link);
    if (!pin)
        return pin.error();
    auto groups = link.query.texts("tags");
    if (!groups)
        return groups.error();

    AccountDraft draft{.issuer = label->issuer,
                       .name = label->name,
                       .parameters = *parameters,
                       .secret = *std::move(secret),
                       .pin = *std::move(pin),
                       .groups = *std::move(groups)};
    if (link.type == OtpType::Hotp) {
        draft.counterMissing = !link.query.value("counter");
        const auto counter = link.query.number<std::uint64_t>("counter");
        if (!counter && !draft.counterMissing)
            return Error{ErrorCode::InvalidCounter, "counter"};
        draft.counter = counter.value_or(0);
    }
    return draft;
}

/// `steam://SECRET`. Steam's own links (`steam://run/440`) have slashes.
Result<AccountDraft> readSteamLink(std::string_view rest)
{
    if (rest.find('/') != std::string_view::npos)
        return ErrorCode::NotAnAccountLink;
    const SecretBytes text = decodePercentSecret(rest, PlusSign::IsSpace);
    if (text.empty())
        return Error{ErrorCode::LinkWithoutSecret, "secret"};
    // EXPOSE: decoded straight into another secret.
    auto secret = decodeBase32(text.exposeText());
    if (!secret)
        return secret.error();
    return AccountDraft{
        .issuer = "Steam", .name = {}, .parameters = OtpParameters::steam(), .secret = *std::move(secret)};
}

} // namespace

Result<AccountDraft> parseOtpauthUri(std::string_view uri)
{
    uri = trimmed(uri);
    auto otpauth = afterScheme(uri, "otpauth://");
    if (!otpauth)
        otpauth = afterScheme(uri, "apple-otpauth://"); // a link that Apple's own app is to take
    const auto motp = afterScheme(uri, "motp://");
    const auto steam = afterScheme(uri, "steam://");
    if (!otpauth && !motp && !steam)
        return ErrorCode::NotAnAccountLink;
    if (uri.size() > kMaximumLinkSize)
        return ErrorCode::LinkTooLong;
    if (!isUtf8(uri))
        return ErrorCode::LinkMalformed;

    if (steam)
        return readSteamLink(*steam);
    if (motp)
        return readLink(splitMotp(*motp));
    const auto link = splitOtpauth(*otpauth);
    if (!link)
        return link.error();
    return readLink(*link);
}

} // namespace countersign
