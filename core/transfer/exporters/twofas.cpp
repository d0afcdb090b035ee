#include "core/transfer/exporters/twofas.h"

#include "core/base/base64.h"
#include "core/crypto/aes.h"
#include "core/crypto/foreign_kdf.h"
#include "core/otp/base32.h"
#include "core/otp/otp_names.h"
#include "core/transfer/json.h"
#include "core/transfer/uuid.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace countersign::exporters {

namespace {

constexpr std::uint64_t kIterations = 10'000;
constexpr std::size_t kSaltSize = 256;
constexpr std::size_t kIvSize = 12;

/// What `reference` decrypts to in every encrypted backup: its iOS app takes no file in which it is another text.
constexpr std::string_view kReference
    = "tRViSsLKzd86Hprh4ceC2OP7xazn4rrt4xhfEUbOjxLX8Rc3mkISXE0lWbmnWfggogbBJhtYgpK6fMl1D6mtsy92R3HkdGfwuXbzLebqVFJsR7IZ"
      "2w58t938iymwG4824igYy1wi6n2WDpO1Q1P69zwJGs2F5a1qP4MyIiDSD7NCV2OvidXQCBnDlGfmz0f1BQySRkkt4ryiJeCjD2o4QsveJ9uDBUn8"
      "ELyOrESv5R5DMDkD4iAF8TXU7KyoJujd";

std::optional<ExportRefusal> refusalOf(const AccountDraft &account)
{
    constexpr int kLeastDigits = 5;
    constexpr int kMostDigits = 8;
    constexpr int kPeriods[] = {10, 30, 60, 90};
    constexpr std::uint64_t kMostCounter = 2'147'483'647; // its Android app reads no file that has a larger one
    const OtpParameters &parameters = account.parameters;
    if (parameters.type == OtpType::Yandex || parameters.type == OtpType::Motp)
        return ExportRefusal::Type;
    if (parameters.digits.count() < kLeastDigits || parameters.digits.count() > kMostDigits)
        return ExportRefusal::Digits;
    if (parameters.isTimeBased()
        && std::ranges::find(kPeriods, parameters.period.seconds().count()) == std::end(kPeriods))
        return ExportRefusal::Period;
    if (parameters.type == OtpType::Hotp && account.counter > kMostCounter)
        return ExportRefusal::Counter;
    return {};
}

ExportLosses losses(const AccountDraft &account)
{
    ExportLosses losses{.refused = refusalOf(account), .lost = lossOfExtras(account)};
    keepFirstGroup(account, losses);
    return losses;
}

std::string_view tokenType(OtpType type)
{
    if (type == OtpType::Steam)
        return "STEAM";
    return type == OtpType::Hotp ? "HOTP" : "TOTP";
}

/// Two letters, which it shows instead of an icon.
std::string labelText(const std::string &title)
{
    std::string letters;
    for (const char letter : title) {
        const bool isSmall = letter >= 'a' && letter <= 'z';
        if (isSmall || (letter >= 'A' && letter <= 'Z'))
            letters.push_back(isSmall ? static_cast<char>(letter - 'a' + 'A') : letter);
        if (letters.size() == 2)
            break;
    }
    return letters.empty() ? "?" : letters;
}

/// Ids of groups by their names.
using Groups = std::map<std::string, std::string>;

std::int64_t millisecondsOf(UnixTime time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

Json serviceOf(const AccountDraft &account, const Groups &groups, std::size_t position, UnixTime now)
{
    const OtpParameters &parameters = account.parameters;
    Json otp{{"label", account.name},
             {"account", account.name},
             {"issuer", account.issuer},
             {"digits", parameters.digits.count()},
             {"period", parameters.period.seconds().count()},
             {"algorithm", algorithmName(parameters.algorithm)},
             {"counter", parameters.type == OtpType::Hotp ? account.counter : 0},
             {"tokenType", tokenType(parameters.type)},
             {"source", "Manual"}};
    Json icon{{"selected", "Label"},
              {"label", {{"text", labelText(account.issuer)}, {"backgroundColor", "Indigo"}}},
              {"iconCollection", {{"id", "a5b3fb65-4ec5-43e6-8ec1-49e24ca9e7ad"}}}}; // its general one
    // EXPOSE: the file holds the key.
    Json service{{"name", account.issuer},
                 {"secret", encodeBase32(account.secret.expose()).exposeText()},
                 {"updatedAt", millisecondsOf(now)},
                 {"otp", std::move(otp)},
                 {"order", {{"position", position}}},
                 {"icon", std::move(icon)}};
    if (!account.groups.empty())
        service["groupId"] = groups.at(account.groups.front());
    return service;
}

/// A backup without its services.
Json frameOf(const Groups &groups, UnixTime now)
{
    Json list = Json::array();
    for (const auto &[name, id] : groups)
        list.push_back({{"id", id}, {"name", name}, {"isExpanded", true}, {"updatedAt", millisecondsOf(now)}});
    return {{"services", Json::array()}, {"groups", std::move(list)},   {"updatedAt", millisecondsOf(now)},
            {"schemaVersion", 4},        {"appVersionCode", 5'000'030}, // as its Android app 5.4.9 writes them
            {"appVersionName", "5.4.9"}, {"appOrigin", "android"}};
}

struct Parts
{
    Json frame;
    Json services;
};

/// Errors: UnsupportedType.
Result<Parts> partsOf(std::span<const AccountDraft> accounts, const ExportRequest &request)
{
    Groups groups;
    Json services = Json::array();
    for (std::size_t place = 0; place < accounts.size(); ++place) {
        const AccountDraft &account = accounts[place];
        if (refusalOf(account))
            return ErrorCode::UnsupportedType;
        if (!account.groups.empty())
            groups.try_emplace(account.groups.front(), makeUuid(request.random));
        services.push_back(serviceOf(account, groups, place, request.now));
    }
    return Parts{frameOf(groups, request.now), std::move(services)};
}

Result<SecretBytes> writePlain(std::span<const AccountDraft> accounts, const ExportRequest &request)
{
    auto parts = partsOf(accounts, request);
    if (!parts)
        return parts.error();
    parts->frame["services"] = std::move(parts->services);
    return SecretBytes::fromText(parts->frame.dump());
}

/// `ciphertext ‖ tag : salt : IV`, each in base64.
std::string sealed(const SecretBytes &key, ByteView salt, const SecretBytes &plaintext, Random &random)
{
    const auto iv = random.array<kIvSize>();
    return encodeBase64(aes::gcmSeal(key, iv, {}, plaintext)) + ':' + encodeBase64(salt) + ':' + encodeBase64(iv);
}

Result<SecretBytes> writeEncrypted(std::span<const AccountDraft> accounts, const ExportRequest &request)
{
    if (request.password.empty())
        return ErrorCode::PasswordEmpty;
    auto parts = partsOf(accounts, request);
    if (!parts)
        return parts.error();
    const auto salt = request.random.array<kSaltSize>();
    const auto key = pbkdf2(Pbkdf2Hash::Sha256, request.password, salt, kIterations, aes::kKeySize);
    if (!key)
        return key.error();
    const SecretBytes services = SecretBytes::fromText(parts->services.dump());
    parts->frame["servicesEncrypted"] = sealed(*key, salt, services, request.random);
    parts->frame["reference"] = sealed(*key, salt, SecretBytes::fromText(kReference), request.random);
    return SecretBytes::fromText(parts->frame.dump());
}

} // namespace

const Exporter kTwoFas{.id = "2fas",
                       .application = "2FAS",
                       .protection = Protection::None,
                       .extension = "2fas",
                       .losses = losses,
                       .write = writePlain};

const Exporter kTwoFasEncrypted{.id = "2fas-encrypted",
                                .application = "2FAS",
                                .protection = Protection::Password,
                                .extension = "2fas",
                                .losses = losses,
                                .write = writeEncrypted};

} // namespace countersign::exporters
