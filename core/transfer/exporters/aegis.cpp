#include "core/transfer/exporters/aegis.h"

#include "core/base/base64.h"
#include "core/base/hex.h"
#include "core/crypto/aes.h"
#include "core/crypto/foreign_kdf.h"
#include "core/crypto/secret_encoding.h"
#include "core/otp/base32.h"
#include "core/otp/otp_names.h"
#include "core/transfer/json.h"
#include "core/transfer/uuid.h"

#include <algorithm>
#include <map>
#include <utility>

namespace countersign::exporters {

namespace {

constexpr std::size_t kNonceSize = 12;
constexpr std::size_t kSaltSize = 32;
constexpr ScryptCost kScryptCost{.n = 32'768, .r = 8, .p = 1}; // what Aegis itself takes

/// The key as Aegis keeps it: that of Mobile-OTP is a hexadecimal text here and bytes there. None if it isn't one.
std::optional<SecretBytes> keyBytes(const AccountDraft &account)
{
    if (account.parameters.type != OtpType::Motp)
        return account.secret.clone();
    auto bytes = decodeSecretHex(account.secret.exposeText()); // EXPOSE: from one secret into another
    // EXPOSE: only looked at. In capital letters the codes would be others.
    if (!bytes || bytes->empty() || encodeSecretHex(bytes->expose()) != account.secret)
        return {};
    return bytes;
}

ExportLosses losses(const AccountDraft &account)
{
    const HashAlgorithm algorithm = account.parameters.algorithm;
    if (algorithm == HashAlgorithm::Sha224 || algorithm == HashAlgorithm::Sha384)
        return {.refused = ExportRefusal::Algorithm};
    if (isCounterTooLarge(account))
        return {.refused = ExportRefusal::Counter};
    if (!keyBytes(account))
        return {.refused = ExportRefusal::Secret};
    return {};
}

/// Ids of groups by their names.
using Groups = std::map<std::string, std::string>;

Json entryOf(const AccountDraft &account, const SecretBytes &key, const Groups &groups, Random &random)
{
    const OtpParameters &parameters = account.parameters;
    // EXPOSE: the file holds the key.
    Json info{{"secret", encodeBase32(key.expose()).exposeText()},
              {"algo", algorithmName(parameters.algorithm)},
              {"digits", parameters.digits.count()}};
    if (parameters.isTimeBased())
        info["period"] = parameters.period.seconds().count();
    else
        info["counter"] = account.counter;
    if (parameters.type == OtpType::Yandex || parameters.type == OtpType::Motp)
        info["pin"] = account.pin.exposeText(); // EXPOSE: the file holds it
    Json ids = Json::array();
    for (const std::string &group : account.groups)
        ids.push_back(groups.at(group));
    return {{"type", typeName(parameters.type)},
            {"uuid", makeUuid(random)},
            {"name", account.name},
            {"issuer", account.issuer},
            {"note", account.note},
            {"favorite", account.favorite},
            {"icon", nullptr},
            {"info", std::move(info)},
            {"groups", std::move(ids)}};
}

/// Errors: UnsupportedType.
Result<Json> contentOf(std::span<const AccountDraft> accounts, Random &random)
{
    Groups groups;
    for (const AccountDraft &account : accounts) {
        for (const std::string &group : account.groups)
            groups.try_emplace(group, makeUuid(random));
    }
    Json entries = Json::array();
    for (const AccountDraft &account : accounts) {
        const auto key = keyBytes(account);
        if (!key || losses(account).refused)
            return ErrorCode::UnsupportedType;
        entries.push_back(entryOf(account, *key, groups, random));
    }
    Json list = Json::array();
    for (const auto &[name, uuid] : groups)
        list.push_back({{"uuid", uuid}, {"name", name}});
    return Json{{"version", 3}, {"entries", std::move(entries)}, {"groups", std::move(list)}};
}

SecretBytes fileOf(Json header, Json content)
{
    const Json root{{"version", 1}, {"header", std::move(header)}, {"db", std::move(content)}};
    return SecretBytes::fromText(root.dump(4));
}

Result<SecretBytes> writePlain(std::span<const AccountDraft> accounts, const ExportRequest &request)
{
    auto content = contentOf(accounts, request.random);
    if (!content)
        return content.error();
    return fileOf({{"slots", nullptr}, {"params", nullptr}}, *std::move(content));
}

/// Ciphertext, and the nonce and the check apart from it.
struct Sealed
{
    Bytes ciphertext;
    Json params;
};

Sealed seal(const SecretBytes &key, const SecretBytes &plaintext, Random &random)
{
    const auto nonce = random.array<kNonceSize>();
    Bytes sealed = aes::gcmSeal(key, nonce, {}, plaintext);
    const ByteView tag = ByteView(sealed).last(aes::kTagSize);
    Json params{{"nonce", encodeHex(nonce)}, {"tag", encodeHex(tag)}};
    sealed.resize(sealed.size() - aes::kTagSize);
    return {std::move(sealed), std::move(params)};
}

Json slotOf(const SecretBytes &slotKey, const SecretBytes &master, ByteView salt, Random &random)
{
    const Sealed sealed = seal(slotKey, master, random);
    return {{"type", 1},
            {"uuid", makeUuid(random)},
            {"key", encodeHex(sealed.ciphertext)},
            {"key_params", sealed.params},
            {"n", kScryptCost.n},
            {"r", kScryptCost.r},
            {"p", kScryptCost.p},
            {"salt", encodeHex(salt)},
            {"repaired", true},
            {"is_backup", false}};
}

Result<SecretBytes> writeEncrypted(std::span<const AccountDraft> accounts, const ExportRequest &request)
{
    if (request.password.empty())
        return ErrorCode::PasswordEmpty;
    const auto content = contentOf(accounts, request.random);
    if (!content)
        return content.error();
    const auto salt = request.random.array<kSaltSize>();
    const auto slotKey = scrypt(request.password, salt, kScryptCost, aes::kKeySize);
    if (!slotKey)
        return slotKey.error();
    SecretBytes master(aes::kKeySize);
    request.random.fill(master.writable());
    const Sealed sealed = seal(master, SecretBytes::fromText(content->dump()), request.random);
    Json slots = Json::array();
    slots.push_back(slotOf(*slotKey, master, salt, request.random));
    return fileOf({{"slots", std::move(slots)}, {"params", sealed.params}}, encodeBase64(sealed.ciphertext));
}

} // namespace

const Exporter kAegis{.id = "aegis",
                      .application = "Aegis",
                      .protection = Protection::None,
                      .extension = "json",
                      .losses = losses,
                      .write = writePlain};

const Exporter kAegisEncrypted{.id = "aegis-encrypted",
                               .application = "Aegis",
                               .protection = Protection::Password,
                               .extension = "json",
                               .losses = losses,
                               .write = writeEncrypted};

} // namespace countersign::exporters
