#include "core/transfer/importers/aegis.h"

#include "core/base/base64.h"
#include "core/base/hex.h"
#include "core/crypto/aes.h"
#include "core/crypto/foreign_kdf.h"
#include "core/crypto/secret_encoding.h"
#include "core/otp/otp_names.h"
#include "core/transfer/entry.h"
#include "core/transfer/json.h"

#include <algorithm>
#include <map>
#include <utility>

namespace countersign::importers {

namespace {

/// Names of groups by their ids. Content before version 3 has none.
using Groups = std::map<std::string, std::string>;

Groups groupsIn(const Json &content)
{
    Groups groups;
    for (const Json &group : elementsOf(memberOf(content, "groups"))) {
        JsonFields fields(group);
        groups.emplace(fields.text("uuid"), fields.text("name"));
    }
    return groups;
}

std::vector<std::string> groupsOf(JsonFields &fields, const Groups &groups)
{
    std::vector<std::string> names;
    for (const std::string &id : fields.texts("groups")) {
        if (const auto group = groups.find(id); group != groups.end())
            names.push_back(group->second);
    }
    if (names.empty())
        names.push_back(fields.text("group"));
    return names;
}

Result<AccountDraft> readEntry(const Json &json, const Groups &groups)
{
    JsonFields fields(json);
    JsonFields info(memberOf(json, "info"));
    const auto type = typeNamed(fields.text("type"));
    if (!type)
        return Error{ErrorCode::UnsupportedType, "type"};
    Entry entry{.type = *type,
                .issuer = fields.text("issuer"),
                .name = fields.text("name"),
                .secret = info.base32("secret"),
                .algorithm = info.text("algo"),
                .digits = info.integer("digits"),
                .period = info.integer("period"),
                .counter = info.integer("counter"),
                .pin = info.secretText("pin"),
                .groups = groupsOf(fields, groups),
                .note = fields.text("note"),
                .isFavorite = fields.flag("favorite")};
    if (const auto error = fields.error() ? fields.error() : info.error())
        return *error;
    if (entry.type == OtpType::Motp) // whose secret is this text
        entry.secret = encodeSecretHex(entry.secret.expose()); // EXPOSE: from one secret into another
    return draftFrom(std::move(entry));
}

Result<ImportContent> readContent(const Json &content)
{
    const Json &entries = memberOf(content, "entries");
    if (!entries.is_array())
        return Error{ErrorCode::ImportMalformed, "entries"};
    if (entries.size() > kMaxImportedEntries)
        return Error{ErrorCode::ImportTooLarge, "entries"};
    const Groups groups = groupsIn(content);
    ImportContent result;
    for (const Json &entry : entries) {
        JsonFields fields(entry);
        result.add(entryName(fields.text("issuer"), fields.text("name")), readEntry(entry, groups));
        result.holdsMore = result.holdsMore || !isBlank(memberOf(entry, "icon"));
    }
    return result;
}

/// A part of the header that is encrypted, and the check apart from it.
struct SealedPart
{
    Bytes nonce;
    Bytes sealed; ///< ciphertext ‖ tag
};

/// None if `params` is not what it should be.
std::optional<SealedPart> sealedPart(std::optional<Bytes> ciphertext, const Json &params)
{
    JsonFields fields(params);
    auto nonce = decodeHex(fields.text("nonce"));
    const auto tag = decodeHex(fields.text("tag"));
    if (!ciphertext || !nonce || !tag || tag->size() != aes::kTagSize)
        return {};
    ciphertext->insert(ciphertext->end(), tag->begin(), tag->end());
    return SealedPart{*std::move(nonce), *std::move(ciphertext)};
}

/// The master key in a slot. Errors: ImportMalformed, ImportPasswordWrong; KdfRefused.
Result<SecretBytes> openSlot(const Json &slot, const SecretBytes &password)
{
    JsonFields fields(slot);
    const auto salt = decodeHex(fields.text("salt"));
    const auto part = sealedPart(decodeHex(fields.text("key")), memberOf(slot, "key_params"));
    const auto number = [&fields](std::string_view name) {
        return static_cast<std::uint64_t>(std::max<std::int64_t>(0, fields.integer(name).value_or(0)));
    };
    const ScryptCost cost{.n = number("n"), .r = number("r"), .p = number("p")};
    if (!salt || !part || fields.error())
        return Error{ErrorCode::ImportMalformed, "header.slots"};
    const auto slotKey = scrypt(password, *salt, cost, aes::kKeySize);
    if (!slotKey)
        return slotKey.error();
    auto master = aes::gcmOpen(*slotKey, part->nonce, {}, part->sealed);
    if (!master || master->size() != aes::kKeySize)
        return ErrorCode::ImportPasswordWrong;
    return *std::move(master);
}

/// The master key of the first slot that the password opens; a vault may have several.
Result<SecretBytes> masterKey(const Json &slots, const ImportRequest &request)
{
    constexpr std::int64_t kPasswordSlot = 1;
    constexpr int kMaxPasswordSlots = 10; // each costs a second
    Error error{ErrorCode::ImportMalformed, "header.slots"};
    int tried = 0;
    for (const Json &slot : elementsOf(slots)) {
        JsonFields fields(slot);
        if (fields.integer("type") != kPasswordSlot)
            continue;
        if (++tried > kMaxPasswordSlots)
            return Error{ErrorCode::ImportTooLarge, "header.slots"};
        if (request.isCancelled())
            return ErrorCode::Cancelled;
        auto master = openSlot(slot, request.password);
        if (master)
            return master;
        error = master.error();
    }
    return error;
}

Result<ImportContent> readEncrypted(const Json &root, const ImportRequest &request)
{
    if (request.password.empty())
        return ErrorCode::ImportPasswordNeeded;
    const Json &header = memberOf(root, "header");
    JsonFields fields(root);
    const auto part = sealedPart(decodeBase64(fields.text("db")), memberOf(header, "params"));
    if (!part)
        return Error{ErrorCode::ImportMalformed, "db"};
    const auto master = masterKey(memberOf(header, "slots"), request);
    if (!master)
        return master.error();
    const auto plain = aes::gcmOpen(*master, part->nonce, {}, part->sealed);
    if (!plain)
        return ErrorCode::ImportDamaged;
    // EXPOSE: read like a plain vault.
    const auto content = parseJson(plain->exposeText());
    if (!content)
        return content.error();
    return readContent(content->root);
}

std::optional<Protection> recognise(const ImportFile &file)
{
    const auto &json = file.json();
    if (!json || !hasMembers(json->root, {"header", "db"}))
        return {};
    return memberOf(json->root, "db").is_string() ? Protection::Password : Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    const Json &root = file.json()->root;
    const Json &content = memberOf(root, "db");
    return content.is_string() ? readEncrypted(root, request) : readContent(content);
}

} // namespace

const Importer kAegis{.id = "aegis", .application = "Aegis", .recognise = recognise, .read = read};

} // namespace countersign::importers
