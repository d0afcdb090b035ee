#include "core/transfer/importers/bitwarden.h"

#include "core/base/base64.h"
#include "core/crypto/aes.h"
#include "core/crypto/foreign_kdf.h"
#include "core/crypto/hashes.h"
#include "core/crypto/hmac.h"
#include "core/transfer/entry.h"
#include "core/transfer/json.h"
#include "core/transfer/totp_field.h"

#include <algorithm>
#include <map>
#include <utility>

namespace countersign::importers {

namespace {

// --- The content ---

/// Names of folders, or of an organisation's collections, by their ids.
using Folders = std::map<std::string, std::string>;

Folders foldersIn(const Json &root)
{
    Folders folders;
    for (const char *kind : {"folders", "collections"}) {
        for (const Json &folder : elementsOf(memberOf(root, kind))) {
            JsonFields fields(folder);
            folders.emplace(fields.text("id"), fields.text("name"));
        }
    }
    return folders;
}

Result<AccountDraft> readItem(const Json &item, const Folders &folders)
{
    JsonFields fields(item);
    JsonFields login(memberOf(item, "login"));
    auto draft = draftFromTotpField(login.text("totp"), fields.text("name"), login.text("username"));
    if (!draft)
        return draft;
    draft->note = fields.text("notes");
    draft->favorite = fields.flag("favorite");
    const auto file = [&](const Json &id) {
        const auto folder = id.is_string() ? folders.find(id.get_ref<const std::string &>()) : folders.end();
        if (folder != folders.end())
            draft->groups.push_back(folder->second);
    };
    file(memberOf(item, "folderId"));
    std::ranges::for_each(elementsOf(memberOf(item, "collectionIds")), file);
    if (const auto error = fields.error() ? fields.error() : login.error())
        return *error;
    return draft;
}

Result<ImportContent> readContent(const Json &root)
{
    if (!memberOf(root, "items").is_array())
        return Error{ErrorCode::ImportMalformed, "items"};
    const Folders folders = foldersIn(root);
    ImportContent result{.holdsMore = true}; // passwords
    for (const Json &item : elementsOf(memberOf(root, "items"))) {
        const Json &login = memberOf(item, "login");
        if (isBlank(memberOf(login, "totp")))
            continue; // a password without two-step logon
        const std::string name = entryName(JsonFields(item).text("name"), JsonFields(login).text("username"));
        if (!memberOf(item, "deletedDate").is_null())
            result.trashed.push_back(name);
        else
            result.add(name, readItem(item, folders));
        if (result.accounts.size() + result.rejected.size() > kMaxImportedEntries)
            return Error{ErrorCode::ImportTooLarge, "items"};
    }
    return result;
}

// --- Its protection ---

struct Keys
{
    SecretBytes encryption;
    SecretBytes authentication;
};

/// A text of the form `2.iv|ciphertext|mac`.
struct EncString
{
    Bytes iv;
    Bytes ciphertext;
    Bytes mac;
};

/// Errors: CipherUnsupported for another type than 2 (AES-CBC with HMAC-SHA-256); ImportMalformed.
Result<EncString> parseEncString(std::string_view text)
{
    constexpr std::string_view kKnownType = "2.";
    if (text.find('.') != std::string_view::npos && !text.starts_with(kKnownType))
        return Error{ErrorCode::CipherUnsupported, std::string(text.substr(0, text.find('.')))};
    const std::size_t first = text.find('|');
    const std::size_t second = first == std::string_view::npos ? first : text.find('|', first + 1);
    if (!text.starts_with(kKnownType) || second == std::string_view::npos)
        return Error{ErrorCode::ImportMalformed, "data"};
    auto iv = decodeBase64(text.substr(kKnownType.size(), first - kKnownType.size()));
    auto ciphertext = decodeBase64(text.substr(first + 1, second - first - 1));
    auto mac = decodeBase64(text.substr(second + 1));
    if (!iv || !ciphertext || !mac || iv->size() != aes::kBlockSize)
        return Error{ErrorCode::ImportMalformed, "data"};
    return EncString{*std::move(iv), *std::move(ciphertext), *std::move(mac)};
}

/// Whether the keys made it: compared in constant time.
bool isAuthentic(const EncString &text, const Keys &keys)
{
    Bytes message = text.iv;
    message.insert(message.end(), text.ciphertext.begin(), text.ciphertext.end());
    // EXPOSE: the key of the check.
    const Hmac mac(HmacHash::Sha256, keys.authentication.expose(), message);
    return SecretBytes(mac.bytes()) == SecretBytes(text.mac);
}

Result<SecretBytes> masterKey(JsonFields &fields, const SecretBytes &password)
{
    constexpr std::int64_t kPbkdf2 = 0;
    constexpr std::int64_t kArgon2id = 1;
    const std::string salt = fields.text("salt"); // as text, though it is base64
    const auto number = [&fields](std::string_view name) {
        return static_cast<std::uint64_t>(std::clamp<std::int64_t>(fields.integer(name).value_or(0), 0, 1 << 30));
    };
    const auto type = fields.integer("kdfType");
    if (type == kPbkdf2)
        return pbkdf2(Pbkdf2Hash::Sha256, password, bytesOf(salt), number("kdfIterations"), aes::kKeySize);
    if (type != kArgon2id)
        return Error{ErrorCode::CipherUnsupported, "kdfType"};
    const ForeignArgon argon{.passes = number("kdfIterations"),
                             .memoryKibibytes = number("kdfMemory") * 1024, // in MiB
                             .lanes = number("kdfParallelism")};
    return argon2(argon, password, sha256(bytesOf(salt)), aes::kKeySize);
}

Result<Keys> deriveKeys(JsonFields &fields, const SecretBytes &password)
{
    const auto master = masterKey(fields, password);
    if (!master)
        return master.error();
    auto encryption = hkdfExpandSha256(*master, bytesOf("enc"), aes::kKeySize);
    auto authentication = hkdfExpandSha256(*master, bytesOf("mac"), aes::kKeySize);
    if (!encryption || !authentication)
        return ErrorCode::CryptoUnavailable;
    return Keys{*std::move(encryption), *std::move(authentication)};
}

Result<ImportContent> readProtected(const Json &root, const SecretBytes &password)
{
    JsonFields fields(root);
    const auto validation = parseEncString(fields.text("encKeyValidation_DO_NOT_EDIT"));
    const auto data = parseEncString(fields.text("data"));
    if (!validation || !data)
        return validation ? data.error() : validation.error();
    const auto keys = deriveKeys(fields, password);
    if (!keys)
        return keys.error();
    if (!isAuthentic(*validation, *keys))
        return ErrorCode::ImportPasswordWrong;
    if (!isAuthentic(*data, *keys))
        return ErrorCode::ImportDamaged;
    const auto plain = aes::cbcOpen(keys->encryption, data->iv, data->ciphertext);
    if (!plain)
        return ErrorCode::ImportDamaged;
    // EXPOSE: read like a plain export.
    const auto json = parseJson(plain->exposeText());
    if (!json)
        return json.error();
    return readContent(json->root);
}

std::optional<Protection> recognise(const ImportFile &file)
{
    const auto &json = file.json();
    if (!json)
        return {};
    // Exports before there were encrypted ones don't say that they are not.
    const Json &items = memberOf(json->root, "items");
    const bool holdsItems
        = items.is_array() && (hasMembers(json->root, {"encrypted"}) || hasMembers(json->root, {"folders"}));
    const Json &encrypted = memberOf(json->root, "encrypted");
    if (encrypted != true)
        return holdsItems ? std::optional(Protection::None) : std::nullopt;
    if (!hasMembers(json->root, {"data"}) && !holdsItems)
        return {};
    // What only the account can read is known for what it is, so that it can be said.
    const bool isProtected = memberOf(json->root, "passwordProtected") == true;
    return isProtected ? Protection::Password : Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    const Json &root = file.json()->root;
    if (memberOf(root, "encrypted") != true)
        return readContent(root);
    if (memberOf(root, "passwordProtected") != true)
        return ErrorCode::ImportAccountRestricted;
    if (request.password.empty())
        return ErrorCode::ImportPasswordNeeded;
    return readProtected(root, request.password);
}

} // namespace

const Importer kBitwarden{.id = "bitwarden", .application = "Bitwarden", .recognise = recognise, .read = read};

} // namespace countersign::importers
