#include "core/transfer/exporters/stratum.h"

#include "core/base/hex.h"
#include "core/crypto/aes.h"
#include "core/crypto/foreign_kdf.h"
#include "core/crypto/hashes.h"
#include "core/otp/base32.h"
#include "core/transfer/json.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace countersign::exporters {

namespace {

constexpr std::string_view kMagic = "AUTHENTICATORPRO";
constexpr std::size_t kSaltSize = 16;
constexpr std::size_t kIvSize = 12;
constexpr ForeignArgon kArgon{.passes = 3, .memoryKibibytes = 65'536, .lanes = 4};

/// How long a text is there: in units of UTF-16.
std::size_t lengthOf(std::string_view utf8)
{
    std::size_t length = 0;
    for (const char character : utf8) {
        const auto byte = static_cast<std::uint8_t>(character);
        length += (byte & 0xC0) != 0x80 ? 1 : 0; // begins a character
        length += byte >= 0xF0 ? 1 : 0; // one of two units
    }
    return length;
}

std::optional<ExportRefusal> refusalOf(const AccountDraft &account)
{
    constexpr std::size_t kMostIssuer = 32;
    constexpr std::size_t kMostName = 40;
    constexpr int kLeastDigits = 6;
    const OtpParameters &parameters = account.parameters;
    if (parameters.algorithm == HashAlgorithm::Sha224 || parameters.algorithm == HashAlgorithm::Sha384)
        return ExportRefusal::Algorithm;
    const bool isFree = parameters.type == OtpType::Totp || parameters.type == OtpType::Hotp;
    if (isFree && parameters.digits.count() < kLeastDigits)
        return ExportRefusal::Digits;
    if (isCounterTooLarge(account))
        return ExportRefusal::Counter;
    if (account.issuer.empty())
        return ExportRefusal::NoIssuer;
    if (lengthOf(account.issuer) > kMostIssuer || lengthOf(account.name) > kMostName)
        return ExportRefusal::TooLong;
    return {};
}

ExportLosses losses(const AccountDraft &account)
{
    ExportLosses losses{.refused = refusalOf(account), .lost = lossOfExtras(account)};
    std::erase(losses.lost, ExportLoss::Groups); // its categories
    return losses;
}

int typeNumber(OtpType type)
{
    switch (type) {
    case OtpType::Hotp:
        return 1;
    case OtpType::Totp:
        break;
    case OtpType::Motp:
        return 3;
    case OtpType::Steam:
        return 4;
    case OtpType::Yandex:
        return 5;
    }
    return 2;
}

int algorithmNumber(HashAlgorithm algorithm)
{
    if (algorithm == HashAlgorithm::Sha512)
        return 2;
    return algorithm == HashAlgorithm::Sha256 ? 1 : 0;
}

/// The key as it stands there: that of Mobile-OTP is a text.
std::string secretText(const AccountDraft &account)
{
    // EXPOSE: the file holds the key.
    if (account.parameters.type == OtpType::Motp)
        return std::string(account.secret.exposeText());
    return std::string(encodeBase32(account.secret.expose()).exposeText());
}

Json entryOf(const AccountDraft &account, std::size_t ranking)
{
    const OtpParameters &parameters = account.parameters;
    const bool hasPin = parameters.type == OtpType::Yandex || parameters.type == OtpType::Motp;
    return {{"Type", typeNumber(parameters.type)},
            {"Icon", nullptr},
            {"Issuer", account.issuer},
            {"Username", account.name},
            {"Secret", secretText(account)},
            {"Pin", hasPin ? Json(account.pin.exposeText()) : Json(nullptr)}, // EXPOSE: the file holds it
            {"Algorithm", algorithmNumber(parameters.algorithm)},
            {"Digits", parameters.digits.count()},
            {"Period", parameters.period.seconds().count()},
            {"Counter", parameters.type == OtpType::Hotp ? account.counter : 0},
            {"Ranking", ranking},
            {"CopyCount", 0}};
}

std::string categoryId(const std::string &name)
{
    constexpr std::size_t kLetters = 8;
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(name.data());
    return encodeHex(sha1({bytes, name.size()})).substr(0, kLetters);
}

/// Errors: UnsupportedType.
Result<Json> contentOf(std::span<const AccountDraft> accounts)
{
    Json entries = Json::array();
    Json bindings = Json::array();
    std::map<std::string, std::string> categories; // names by ids
    for (std::size_t place = 0; place < accounts.size(); ++place) {
        const AccountDraft &account = accounts[place];
        if (refusalOf(account))
            return ErrorCode::UnsupportedType;
        entries.push_back(entryOf(account, place));
        for (const std::string &group : account.groups) {
            categories.emplace(categoryId(group), group);
            bindings.push_back(
                {{"CategoryId", categoryId(group)}, {"AuthenticatorSecret", secretText(account)}, {"Ranking", 0}});
        }
    }
    Json list = Json::array();
    for (const auto &[id, name] : categories)
        list.push_back({{"Id", id}, {"Name", name}, {"Ranking", 0}});
    return Json{{"Authenticators", std::move(entries)},
                {"Categories", std::move(list)},
                {"AuthenticatorCategories", std::move(bindings)},
                {"CustomIcons", Json::array()}};
}

Result<SecretBytes> writePlain(std::span<const AccountDraft> accounts, const ExportRequest & /*request*/)
{
    const auto content = contentOf(accounts);
    if (!content)
        return content.error();
    return SecretBytes::fromText(content->dump());
}

/// Magic, salt, IV, ciphertext ‖ tag.
Result<SecretBytes> writeEncrypted(std::span<const AccountDraft> accounts, const ExportRequest &request)
{
    if (request.password.empty())
        return ErrorCode::PasswordEmpty;
    const auto plain = writePlain(accounts, request);
    if (!plain)
        return plain.error();
    const auto salt = request.random.array<kSaltSize>();
    const auto iv = request.random.array<kIvSize>();
    const auto key = argon2(kArgon, request.password, salt, aes::kKeySize);
    if (!key)
        return key.error();
    Bytes file(kMagic.begin(), kMagic.end());
    file.insert(file.end(), salt.begin(), salt.end());
    file.insert(file.end(), iv.begin(), iv.end());
    const Bytes sealed = aes::gcmSeal(*key, iv, {}, *plain);
    file.insert(file.end(), sealed.begin(), sealed.end());
    return SecretBytes(file);
}

} // namespace

const Exporter kStratum{.id = "stratum",
                        .application = "Stratum",
                        .protection = Protection::None,
                        .extension = "json",
                        .hasDistinctKeys = true,
                        .losses = losses,
                        .write = writePlain};

const Exporter kStratumEncrypted{.id = "stratum-encrypted",
                                 .application = "Stratum",
                                 .protection = Protection::Password,
                                 .extension = "stratum",
                                 .hasDistinctKeys = true,
                                 .losses = losses,
                                 .write = writeEncrypted};

} // namespace countersign::exporters
