#include "core/transfer/exporters/keepassxc_csv.h"

#include "core/otp/otpauth_uri.h"

#include <algorithm>
#include <string>
#include <utility>

namespace countersign::exporters {

namespace {

/// Names come from QR codes of strangers, and spreadsheets calculate what begins like this.
bool isLikeFormula(std::string_view cell)
{
    constexpr std::string_view kBeginnings[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    return std::ranges::any_of(kBeginnings, [cell](std::string_view each) { return cell.starts_with(each); });
}

std::optional<ExportRefusal> refusalOf(const AccountDraft &account)
{
    const OtpParameters &parameters = account.parameters;
    if (parameters.type != OtpType::Totp && parameters.type != OtpType::Steam)
        return ExportRefusal::Type;
    if (parameters.algorithm == HashAlgorithm::Sha224 || parameters.algorithm == HashAlgorithm::Sha384)
        return ExportRefusal::Algorithm;
    if (isLikeFormula(account.issuer) || isLikeFormula(account.name) || isLikeFormula(account.note))
        return ExportRefusal::Formula;
    if (isLinkTooLong(account))
        return ExportRefusal::TooLong;
    return {};
}

ExportLosses losses(const AccountDraft &account)
{
    ExportLosses losses{.refused = refusalOf(account), .lost = lossOfExtras(account)};
    keepFirstGroup(account, losses);
    std::erase(losses.lost, ExportLoss::Note);
    return losses;
}

/// Steam's codes are those of a link that says so at its end.
std::string linkOf(const AccountDraft &account)
{
    // EXPOSE: the file holds the key.
    if (account.parameters.type != OtpType::Steam)
        return std::string(formatOtpauthUri(account).exposeText());
    AccountDraft rolling = account.clone();
    rolling.parameters.type = OtpType::Totp;
    return std::string(formatOtpauthUri(rolling).exposeText()) + "&encoder=steam";
}

std::string cellText(std::string_view cell)
{
    std::string text = "\"";
    for (const char character : cell) {
        if (character == '"')
            text.push_back('"');
        text.push_back(character);
    }
    return text + '"';
}

Result<SecretBytes> write(std::span<const AccountDraft> accounts, const ExportRequest & /*request*/)
{
    std::string table = "\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\",\"TOTP\"\n";
    for (const AccountDraft &account : accounts) {
        if (refusalOf(account))
            return ErrorCode::UnsupportedType;
        const std::string group = account.groups.empty() ? "Root" : "Root/" + account.groups.front();
        for (const std::string_view cell :
             {std::string_view(group), std::string_view(account.issuer), std::string_view(account.name),
              std::string_view(), std::string_view(), std::string_view(account.note)})
            table += cellText(cell) + ',';
        table += cellText(linkOf(account)) + '\n';
    }
    return SecretBytes::fromText(table);
}

} // namespace

const Exporter kKeePassXcCsv{.id = "csv",
                             .application = "KeePassXC",
                             .protection = Protection::None,
                             .extension = "csv",
                             .losses = losses,
                             .write = write};

} // namespace countersign::exporters
