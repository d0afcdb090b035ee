#include "core/transfer/exporters/ente.h"

#include "core/otp/otpauth_uri.h"
#include "core/otp/percent_encoding.h"
#include "core/transfer/exporters/links.h"
#include "core/transfer/json.h"

#include <string>
#include <vector>

namespace countersign::exporters {

namespace {

/// What it keeps beside an account.
std::string displayOf(const AccountDraft &account, std::size_t position)
{
    const Json display{{"pinned", account.favorite},
                       {"trashed", false},
                       {"lastUsedAt", 0},
                       {"tapCount", 0},
                       {"tags", account.groups},
                       {"note", account.note},
                       {"position", position},
                       {"iconSrc", ""},
                       {"iconID", ""}};
    return encodePercent(display.dump());
}

SecretBytes linkOf(const AccountDraft &account, std::size_t position)
{
    std::string link(formatOtpauthUri(account).exposeText()); // EXPOSE: the file holds the key.
    if (account.issuer.empty())
        link += "&issuer="; // without it the name would be taken for the issuer
    link += "&codeDisplay=" + displayOf(account, position);
    return SecretBytes::fromText(link);
}

ExportLosses losses(const AccountDraft &account)
{
    const OtpParameters &parameters = account.parameters;
    if (parameters.type == OtpType::Yandex || parameters.type == OtpType::Motp)
        return {.refused = ExportRefusal::Type};
    if (parameters.algorithm == HashAlgorithm::Sha224 || parameters.algorithm == HashAlgorithm::Sha384)
        return {.refused = ExportRefusal::Algorithm}; // it would take SHA-1 without a word
    if (isCounterTooLarge(account))
        return {.refused = ExportRefusal::Counter};
    if (linkOf(account, kMaxImportedEntries).size() > kMaxLinkSize)
        return {.refused = ExportRefusal::TooLong};
    return {};
}

Result<SecretBytes> write(std::span<const AccountDraft> accounts, const ExportRequest & /*request*/)
{
    std::vector<SecretBytes> links;
    for (const AccountDraft &account : accounts) {
        if (losses(account).refused)
            return ErrorCode::UnsupportedType;
        links.push_back(linkOf(account, links.size()));
    }
    return linesOf(links);
}

} // namespace

const Exporter kEnte{.id = "ente",
                     .application = "Ente Auth",
                     .protection = Protection::None,
                     .extension = "txt",
                     .losses = losses,
                     .write = write};

} // namespace countersign::exporters
