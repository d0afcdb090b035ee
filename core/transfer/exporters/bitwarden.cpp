#include "core/transfer/exporters/bitwarden.h"

#include "core/otp/base32.h"
#include "core/otp/otpauth_uri.h"
#include "core/transfer/json.h"
#include "core/transfer/uuid.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace countersign::exporters {

namespace {

/// Whether its server takes no text of that size: it counts the letters of the encrypted one, and one that is too long
/// stops the whole import.
bool isTooLong(std::size_t size, std::size_t most)
{
    constexpr std::size_t kBlock = 16;
    constexpr std::size_t kFrame = 72; // type, IV and MAC in base64, and what stands between them
    const std::size_t ciphertext = (size / kBlock + 1) * kBlock;
    return kFrame + (ciphertext + 2) / 3 * 4 > most;
}

bool isTooLong(const AccountDraft &account)
{
    constexpr std::size_t kMost = 1'000;
    constexpr std::size_t kMostOfNotes = 10'000;
    const std::size_t link = formatOtpauthUri(account).size(); // that of Steam's codes is shorter
    const std::size_t group = account.groups.empty() ? 0 : account.groups.front().size();
    return std::ranges::any_of(std::array{account.issuer.size(), account.name.size(), link, group},
                               [](std::size_t size) { return isTooLong(size, kMost); })
        || isTooLong(account.note.size(), kMostOfNotes);
}

std::optional<ExportRefusal> refusalOf(const AccountDraft &account)
{
    const OtpParameters &parameters = account.parameters;
    if (parameters.type != OtpType::Totp && parameters.type != OtpType::Steam)
        return ExportRefusal::Type;
    if (parameters.algorithm == HashAlgorithm::Sha224 || parameters.algorithm == HashAlgorithm::Sha384)
        return ExportRefusal::Algorithm;
    if (account.issuer.empty()) // an item has a name
        return ExportRefusal::NoIssuer;
    if (isTooLong(account))
        return ExportRefusal::TooLong;
    return {};
}

ExportLosses losses(const AccountDraft &account)
{
    ExportLosses losses{.refused = refusalOf(account)};
    keepFirstGroup(account, losses);
    return losses;
}

std::string totpOf(const AccountDraft &account)
{
    // EXPOSE: the file holds the key.
    if (account.parameters.type == OtpType::Steam)
        return "steam://" + std::string(encodeBase32(account.secret.expose()).exposeText());
    return std::string(formatOtpauthUri(account).exposeText());
}

/// Ids of folders by their names.
using Folders = std::map<std::string, std::string>;

Json itemOf(const AccountDraft &account, const Folders &folders, Random &random)
{
    Json login{{"uris", Json::array()}, {"username", account.name}, {"password", nullptr}, {"totp", totpOf(account)}};
    const bool hasFolder = !account.groups.empty();
    return {{"id", makeUuid(random)},
            {"organizationId", nullptr},
            {"folderId", hasFolder ? Json(folders.at(account.groups.front())) : Json(nullptr)},
            {"type", 1},
            {"reprompt", 0},
            {"name", account.issuer},
            {"notes", account.note.empty() ? Json(nullptr) : Json(account.note)},
            {"favorite", account.favorite},
            {"login", std::move(login)},
            {"collectionIds", nullptr}};
}

Result<SecretBytes> write(std::span<const AccountDraft> accounts, const ExportRequest &request)
{
    Folders folders;
    Json items = Json::array();
    for (const AccountDraft &account : accounts) {
        if (refusalOf(account))
            return ErrorCode::UnsupportedType;
        if (!account.groups.empty())
            folders.try_emplace(account.groups.front(), makeUuid(request.random));
        items.push_back(itemOf(account, folders, request.random));
    }
    Json list = Json::array();
    for (const auto &[name, id] : folders)
        list.push_back({{"id", id}, {"name", name}});
    const Json root{{"encrypted", false}, {"folders", std::move(list)}, {"items", std::move(items)}};
    return SecretBytes::fromText(root.dump(2));
}

} // namespace

const Exporter kBitwarden{.id = "bitwarden",
                          .application = "Bitwarden",
                          .protection = Protection::None,
                          .extension = "json",
                          .losses = losses,
                          .write = write};

} // namespace countersign::exporters
