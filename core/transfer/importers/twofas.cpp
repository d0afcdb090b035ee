#include "core/transfer/importers/twofas.h"

#include "core/base/base64.h"
#include "core/crypto/aes.h"
#include "core/crypto/foreign_kdf.h"
#include "core/otp/label.h"
#include "core/transfer/entry.h"
#include "core/transfer/json.h"

#include <algorithm>
#include <map>
#include <utility>

namespace countersign::importers {

namespace {

/// Names of groups by their ids.
using Groups = std::map<std::string, std::string>;

Groups groupsIn(const Json &root)
{
    Groups groups;
    for (const Json &group : elementsOf(memberOf(root, "groups"))) {
        JsonFields fields(group);
        groups.emplace(fields.text("id"), fields.text("name"));
    }
    return groups;
}

/// Schemas before the third don't say.
std::optional<OtpType> typeIn(std::string_view text)
{
    if (text.empty() || equalWithoutCase(text, "totp"))
        return OtpType::Totp;
    if (equalWithoutCase(text, "hotp"))
        return OtpType::Hotp;
    if (equalWithoutCase(text, "steam"))
        return OtpType::Steam;
    return {};
}

Result<AccountDraft> readService(const Json &json, const Groups &groups)
{
    static const Json kNoDetails = Json::object();
    JsonFields fields(json);
    const Json &details = memberOf(json, "otp");
    JsonFields otp(details.is_null() ? kNoDetails : details);
    const auto type = typeIn(otp.text("tokenType"));
    if (!type)
        return Error{ErrorCode::UnsupportedType, "otp.tokenType"};
    const bool isSteam = *type == OtpType::Steam; // whose form shows the usual digits
    Entry entry{.type = *type,
                .issuer = fields.text("name"),
                .name = otp.text("account"),
                .secret = fields.base32("secret"),
                .algorithm = isSteam ? std::string() : otp.text("algorithm"),
                .digits = isSteam ? std::nullopt : otp.integer("digits"),
                .period = isSteam ? std::nullopt : otp.integer("period"),
                .counter = otp.integer("counter").value_or(0)};
    if (entry.issuer.empty())
        entry.issuer = otp.text("issuer");
    if (entry.name.empty()) {
        entry.name = splitLabel(otp.text("issuer"), otp.text("label")).name;
        if (entry.name == entry.issuer)
            entry.name.clear();
    }
    if (const auto group = groups.find(fields.text("groupId")); group != groups.end())
        entry.groups.push_back(group->second);
    if (const auto error = fields.error() ? fields.error() : otp.error())
        return *error;
    return draftFrom(std::move(entry));
}

Result<ImportContent> readServices(const Json &services, const Groups &groups)
{
    if (!services.is_array())
        return Error{ErrorCode::ImportMalformed, "services"};
    if (services.size() > kMaxImportedEntries)
        return Error{ErrorCode::ImportTooLarge, "services"};
    ImportContent result;
    for (const Json &service : services) {
        JsonFields otp(memberOf(service, "otp"));
        result.add(entryName(JsonFields(service).text("name"), otp.text("account")), readService(service, groups));
    }
    return result;
}

/// `ciphertext ‖ tag : salt : IV`, each in base64.
Result<ImportContent> readEncrypted(std::string_view text, const Groups &groups, const SecretBytes &password)
{
    constexpr std::uint64_t kIterations = 10'000;
    constexpr std::size_t kIvSize = 12;
    const Error malformed{ErrorCode::ImportMalformed, "servicesEncrypted"};
    const std::size_t first = text.find(':');
    const std::size_t second = first == std::string_view::npos ? first : text.find(':', first + 1);
    if (second == std::string_view::npos)
        return malformed;
    const auto sealed = decodeBase64(text.substr(0, first));
    const auto salt = decodeBase64(text.substr(first + 1, second - first - 1));
    const auto iv = decodeBase64(text.substr(second + 1));
    if (!sealed || !salt || !iv || iv->size() != kIvSize)
        return malformed;
    const auto key = pbkdf2(Pbkdf2Hash::Sha256, password, *salt, kIterations, aes::kKeySize);
    if (!key)
        return key.error();
    const auto plain = aes::gcmOpen(*key, *iv, {}, *sealed);
    if (!plain)
        return ErrorCode::ImportPasswordWrong;
    // EXPOSE: read like a plain backup.
    const auto services = parseJson(plain->exposeText());
    if (!services)
        return services.error();
    return readServices(services->root, groups);
}

std::optional<Protection> recognise(const ImportFile &file)
{
    const auto &json = file.json();
    if (!json || !hasMembers(json->root, {"schemaVersion"}))
        return {};
    if (memberOf(json->root, "servicesEncrypted").is_string())
        return Protection::Password;
    return hasMembers(json->root, {"services"}) ? std::optional(Protection::None) : std::nullopt;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    constexpr std::int64_t kLatestSchema = 4;
    const Json &root = file.json()->root;
    JsonFields fields(root);
    const auto schema = fields.integer("schemaVersion");
    if (!schema || *schema < 1 || *schema > kLatestSchema)
        return Error{ErrorCode::ImportVersionUnknown, "schemaVersion"};
    const Groups groups = groupsIn(root);
    if (!memberOf(root, "servicesEncrypted").is_string())
        return readServices(memberOf(root, "services"), groups);
    if (request.password.empty())
        return ErrorCode::ImportPasswordNeeded;
    return readEncrypted(fields.text("servicesEncrypted"), groups, request.password);
}

} // namespace

const Importer kTwoFas{.id = "2fas", .application = "2FAS", .recognise = recognise, .read = read};

} // namespace countersign::importers
