#include "core/transfer/exporters/proton.h"

#include "core/otp/base32.h"
#include "core/otp/otpauth_uri.h"
#include "core/transfer/json.h"
#include "core/transfer/uuid.h"

#include <chrono>
#include <string>
#include <utility>

namespace countersign::exporters {

namespace {

constexpr std::string_view kSteam = "Steam"; // whose entries it gives no other issuer

std::optional<ExportRefusal> refusalOf(const AccountDraft &account)
{
    constexpr int kMostDigits = 9; // ten overflow in versions of the library that computes its codes
    constexpr std::chrono::seconds kMostPeriod(65'535);
    const OtpParameters &parameters = account.parameters;
    if (parameters.type == OtpType::Steam)
        return account.issuer == kSteam ? std::nullopt : std::optional(ExportRefusal::Type);
    if (parameters.type != OtpType::Totp)
        return ExportRefusal::Type;
    if (parameters.algorithm == HashAlgorithm::Sha224 || parameters.algorithm == HashAlgorithm::Sha384)
        return ExportRefusal::Algorithm;
    if (parameters.digits.count() > kMostDigits)
        return ExportRefusal::Digits;
    if (parameters.period.seconds() > kMostPeriod)
        return ExportRefusal::Period;
    if (isLinkTooLong(account))
        return ExportRefusal::TooLong;
    return {};
}

ExportLosses losses(const AccountDraft &account)
{
    ExportLosses losses{.refused = refusalOf(account), .lost = lossOfExtras(account)};
    std::erase(losses.lost, ExportLoss::Note);
    return losses;
}

std::string linkOf(const AccountDraft &account)
{
    // EXPOSE: the file holds the key.
    if (account.parameters.type == OtpType::Steam)
        return "steam://" + std::string(encodeBase32(account.secret.expose()).exposeText());
    return std::string(formatOtpauthUri(account).exposeText());
}

Json entryOf(const AccountDraft &account, Random &random)
{
    const bool isSteam = account.parameters.type == OtpType::Steam;
    Json content{{"uri", linkOf(account)}, {"entry_type", isSteam ? "Steam" : "Totp"}, {"name", account.name}};
    return {{"id", makeUuid(random)},
            {"content", std::move(content)},
            {"note", account.note.empty() ? Json(nullptr) : Json(account.note)}};
}

Result<SecretBytes> write(std::span<const AccountDraft> accounts, const ExportRequest &request)
{
    Json entries = Json::array();
    for (const AccountDraft &account : accounts) {
        if (refusalOf(account))
            return ErrorCode::UnsupportedType;
        entries.push_back(entryOf(account, request.random));
    }
    const Json root{{"version", 1}, {"entries", std::move(entries)}};
    return SecretBytes::fromText(root.dump());
}

} // namespace

const Exporter kProton{.id = "proton",
                       .application = "Proton Authenticator",
                       .protection = Protection::None,
                       .extension = "json",
                       .losses = losses,
                       .write = write};

} // namespace countersign::exporters
