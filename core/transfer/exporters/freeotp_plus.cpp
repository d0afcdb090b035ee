#include "core/transfer/exporters/freeotp_plus.h"

#include "core/otp/otp_names.h"
#include "core/transfer/json.h"

#include <chrono>
#include <set>
#include <string>
#include <utility>

namespace countersign::exporters {

namespace {

constexpr std::string_view kSteam = "Steam";

std::optional<ExportRefusal> refusalOf(const AccountDraft &account)
{
    constexpr int kLeastDigits = 5;
    constexpr int kMostDigits = 8;
    constexpr std::chrono::seconds kLeastPeriod(5);
    const OtpParameters &parameters = account.parameters;
    if (parameters.type == OtpType::Steam)
        return account.issuer == kSteam ? std::nullopt : std::optional(ExportRefusal::Type);
    const bool isKnown = parameters.type == OtpType::Totp || parameters.type == OtpType::Hotp;
    if (!isKnown || account.issuer == kSteam) // whose codes it would write in letters
        return ExportRefusal::Type;
    if (parameters.algorithm == HashAlgorithm::Sha224 || parameters.algorithm == HashAlgorithm::Sha384)
        return ExportRefusal::Algorithm;
    if (parameters.digits.count() < kLeastDigits || parameters.digits.count() > kMostDigits)
        return ExportRefusal::Digits;
    if (parameters.isTimeBased() && parameters.period.seconds() < kLeastPeriod)
        return ExportRefusal::Period;
    if (isCounterTooLarge(account))
        return ExportRefusal::Counter;
    return {};
}

ExportLosses losses(const AccountDraft &account)
{
    return {.refused = refusalOf(account), .lost = lossOfExtras(account)};
}

Json signedBytes(const SecretBytes &secret)
{
    Json bytes = Json::array();
    for (const std::uint8_t byte : secret.expose()) // EXPOSE: the file holds the key.
        bytes.push_back(static_cast<std::int8_t>(byte));
    return bytes;
}

/// What a token goes by in `tokenOrder`.
std::string idOf(const std::string &issuer, const std::string &label)
{
    return issuer.empty() ? label : issuer + ':' + label;
}

/// `label` is the account's name, or stands in for it where another token goes by that already.
Json tokenOf(const AccountDraft &account, const std::string &label)
{
    const OtpParameters &parameters = account.parameters;
    const bool isHotp = parameters.type == OtpType::Hotp;
    Json token{{"algo", algorithmName(parameters.algorithm)},
               {"counter", isHotp ? account.counter : 0}, // of its next code
               {"digits", parameters.digits.count()},
               {"issuerExt", account.issuer},
               {"issuerInt", account.issuer},
               {"label", label},
               {"period", parameters.period.seconds().count()},
               {"secret", signedBytes(account.secret)},
               {"type", isHotp ? "HOTP" : "TOTP"}};
    if (account.issuer.empty()) {
        token.erase("issuerInt");
        token.erase("issuerExt");
    }
    if (label != account.name)
        token["labelAlt"] = account.name; // which is what it shows
    return token;
}

Result<SecretBytes> write(std::span<const AccountDraft> accounts, const ExportRequest & /*request*/)
{
    Json tokens = Json::array();
    Json order = Json::array();
    std::set<std::string> ids;
    for (const AccountDraft &account : accounts) {
        if (refusalOf(account))
            return ErrorCode::UnsupportedType;
        std::string label = account.name;
        for (int number = 2; !ids.insert(idOf(account.issuer, label)).second; ++number)
            label = account.name + " (" + std::to_string(number) + ')';
        order.push_back(idOf(account.issuer, label));
        tokens.push_back(tokenOf(account, label));
    }
    const Json root{{"tokenOrder", std::move(order)}, {"tokens", std::move(tokens)}};
    return SecretBytes::fromText(root.dump());
}

} // namespace

const Exporter kFreeOtpPlus{.id = "freeotp-plus",
                            .application = "FreeOTP+",
                            .protection = Protection::None,
                            .extension = "json",
                            .losses = losses,
                            .write = write};

} // namespace countersign::exporters
