#include "core/transfer/importers/stratum.h"

#include "core/crypto/aes.h"
#include "core/crypto/foreign_kdf.h"
#include "core/transfer/entry.h"
#include "core/transfer/json.h"
#include "core/transfer/sqlite_database.h"

#include <algorithm>
#include <map>
#include <utility>

namespace countersign::importers {

namespace {

constexpr std::string_view kMagic = "AUTHENTICATORPRO";
constexpr std::string_view kLegacyMagic = "AuthenticatorPro";

/// Names of categories by the secret of the account that is in them: secrets are the keys of accounts here.
using Categories = std::multimap<std::string, std::string>;

Categories categoriesIn(const Json &root)
{
    std::map<std::string, std::string> names;
    for (const Json &category : elementsOf(memberOf(root, "Categories"))) {
        JsonFields fields(category);
        names.emplace(fields.text("Id"), fields.text("Name"));
    }
    Categories categories;
    for (const Json &binding : elementsOf(memberOf(root, "AuthenticatorCategories"))) {
        JsonFields fields(binding);
        if (const auto name = names.find(fields.text("CategoryId")); name != names.end())
            categories.emplace(fields.text("AuthenticatorSecret"), name->second);
    }
    return categories;
}

std::optional<OtpType> typeIn(std::optional<std::int64_t> number)
{
    constexpr OtpType kTypes[] = {OtpType::Hotp, OtpType::Totp, OtpType::Motp, OtpType::Steam, OtpType::Yandex};
    if (!number || *number < 1 || *number > static_cast<std::int64_t>(std::size(kTypes)))
        return {};
    return kTypes[*number - 1];
}

/// Empty for what there is no name of, which nothing accepts: what is stated is never replaced.
std::optional<std::string> algorithmIn(std::optional<std::int64_t> number)
{
    constexpr const char *kNames[] = {"SHA1", "SHA256", "SHA512"};
    const std::int64_t index = number.value_or(0);
    if (index < 0 || index >= static_cast<std::int64_t>(std::size(kNames)))
        return {};
    return kNames[index];
}

Result<AccountDraft> readEntry(const Json &json, const Categories &categories)
{
    JsonFields fields(json);
    const auto type = typeIn(fields.integer("Type"));
    if (!type)
        return Error{ErrorCode::UnsupportedType, "Type"};
    const auto algorithm = algorithmIn(fields.integer("Algorithm"));
    if (!algorithm)
        return Error{ErrorCode::UnsupportedAlgorithm, "Algorithm"};
    const bool isText = *type == OtpType::Motp; // Mobile-OTP's secret is text, here as it is
    // Types with fixed parameters store whatever the form had.
    const bool isFree = *type == OtpType::Totp || *type == OtpType::Hotp;
    Entry entry{.type = *type,
                .issuer = fields.text("Issuer"),
                .name = fields.text("Username"),
                .secret = isText ? fields.secretText("Secret") : fields.base32("Secret"),
                .algorithm = isFree ? *algorithm : std::string(),
                .digits = isFree ? fields.integer("Digits") : std::nullopt,
                .period = isFree ? fields.integer("Period") : std::nullopt,
                .counter = fields.integer("Counter"),
                .pin = fields.secretText("Pin")};
    const auto [first, last] = categories.equal_range(fields.text("Secret"));
    for (auto category = first; category != last; ++category)
        entry.groups.push_back(category->second);
    if (const auto &error = fields.error())
        return *error;
    return draftFrom(std::move(entry));
}

Result<ImportContent> readContent(const Json &root)
{
    const auto &accounts = elementsOf(memberOf(root, "Authenticators"));
    if (!memberOf(root, "Authenticators").is_array())
        return Error{ErrorCode::ImportMalformed, "Authenticators"};
    if (accounts.size() > kMaxImportedEntries)
        return Error{ErrorCode::ImportTooLarge, "Authenticators"};
    const Categories categories = categoriesIn(root);
    ImportContent result{.holdsMore = !elementsOf(memberOf(root, "CustomIcons")).empty()};
    for (const Json &account : accounts) {
        JsonFields fields(account);
        result.add(entryName(fields.text("Issuer"), fields.text("Username")), readEntry(account, categories));
    }
    return result;
}

/// What a password opened. Garbage is no JSON: legacy files have no other check.
Result<ImportContent> readOpened(const std::optional<SecretBytes> &plain)
{
    if (!plain)
        return ErrorCode::ImportPasswordWrong;
    // EXPOSE: read like a plain export.
    const auto json = parseJson(plain->exposeText());
    if (!json)
        return ErrorCode::ImportPasswordWrong;
    return readContent(json->root);
}

/// Magic, salt 16, IV 12, ciphertext ‖ tag.
Result<ImportContent> readEncrypted(ByteView bytes, const SecretBytes &password)
{
    constexpr std::size_t kSaltSize = 16;
    constexpr std::size_t kIvSize = 12;
    constexpr ForeignArgon kArgon{.passes = 3, .memoryKibibytes = 65'536, .lanes = 4};
    ByteView rest = bytes.subspan(kMagic.size());
    if (rest.size() < kSaltSize + kIvSize + aes::kTagSize)
        return ErrorCode::ImportMalformed;
    const auto key = argon2(kArgon, password, rest.first(kSaltSize), aes::kKeySize);
    if (!key)
        return key.error();
    rest = rest.subspan(kSaltSize);
    return readOpened(aes::gcmOpen(*key, rest.first(kIvSize), {}, rest.subspan(kIvSize)));
}

/// Magic, salt 20, IV 16, ciphertext.
Result<ImportContent> readLegacy(ByteView bytes, const SecretBytes &password)
{
    constexpr std::size_t kSaltSize = 20;
    constexpr std::size_t kIvSize = 16;
    constexpr std::uint64_t kIterations = 64'000;
    ByteView rest = bytes.subspan(kLegacyMagic.size());
    if (rest.size() < kSaltSize + kIvSize + aes::kBlockSize)
        return ErrorCode::ImportMalformed;
    const auto key = pbkdf2(Pbkdf2Hash::Sha1, password, rest.first(kSaltSize), kIterations, aes::kKeySize);
    if (!key)
        return key.error();
    rest = rest.subspan(kSaltSize);
    return readOpened(aes::cbcOpen(*key, rest.first(kIvSize), rest.subspan(kIvSize)));
}

/// The columns of a table that are named, under the names that a backup gives them; nothing if there is no such table.
Result<Json> elementsIn(const SqliteDatabase &database, std::string_view table,
                        std::initializer_list<std::pair<std::string_view, const char *>> columns)
{
    Json elements = Json::array();
    if (!database.hasTable(table, {}))
        return elements;
    const auto rows = database.rows(table);
    if (!rows)
        return rows.error();
    for (const Json &row : *rows) {
        Json element = Json::object();
        for (const auto &[column, name] : columns)
            if (const auto value = row.find(column); value != row.end())
                element[name] = *value;
        elements.push_back(std::move(element));
    }
    return elements;
}

/// The application's own database, which has a backup's fields as columns.
Result<ImportContent> readDatabase(ByteView bytes)
{
    const auto database = SqliteDatabase::open(bytes);
    if (!database)
        return database.error();
    const auto accounts = elementsIn(*database, "authenticator",
                                     {{"type", "Type"},
                                      {"issuer", "Issuer"},
                                      {"username", "Username"},
                                      {"secret", "Secret"},
                                      {"pin", "Pin"},
                                      {"algorithm", "Algorithm"},
                                      {"digits", "Digits"},
                                      {"period", "Period"},
                                      {"counter", "Counter"}});
    const auto categories = elementsIn(*database, "category", {{"id", "Id"}, {"name", "Name"}});
    const auto bindings = elementsIn(*database, "authenticatorcategory",
                                     {{"categoryId", "CategoryId"}, {"authenticatorSecret", "AuthenticatorSecret"}});
    for (const auto *table : {&accounts, &categories, &bindings})
        if (!*table)
            return table->error();
    Json root = Json::object();
    root["Authenticators"] = *accounts;
    root["Categories"] = *categories;
    root["AuthenticatorCategories"] = *bindings;
    return readContent(root);
}

bool isDatabase(ByteView bytes)
{
    if (!SqliteDatabase::looksLikeOne(bytes))
        return false;
    const auto database = SqliteDatabase::open(bytes);
    return database && database->hasTable("authenticator", {"type", "issuer", "username", "secret"});
}

std::optional<Protection> recognise(const ImportFile &file)
{
    if (isDatabase(file.bytes()))
        return Protection::None;
    if (file.startsWith(kMagic) || file.startsWith(kLegacyMagic))
        return Protection::Password;
    const auto &json = file.json();
    if (!json || !hasMembers(json->root, {"Authenticators"}))
        return {};
    return Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    if (SqliteDatabase::looksLikeOne(file.bytes()))
        return readDatabase(file.bytes());
    const bool isLegacy = file.startsWith(kLegacyMagic);
    if (!isLegacy && !file.startsWith(kMagic))
        return readContent(file.json()->root);
    if (request.password.empty())
        return ErrorCode::ImportPasswordNeeded;
    return isLegacy ? readLegacy(file.bytes(), request.password) : readEncrypted(file.bytes(), request.password);
}

} // namespace

const Importer kStratum{.id = "stratum", .application = "Stratum", .recognise = recognise, .read = read};

} // namespace countersign::importers
