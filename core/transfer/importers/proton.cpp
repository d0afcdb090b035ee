#include "core/transfer/importers/proton.h"

#include "core/base/base64.h"
#include "core/crypto/aes.h"
#include "core/crypto/foreign_kdf.h"
#include "core/otp/otpauth_uri.h"
#include "core/transfer/json.h"

#include <utility>

namespace countersign::importers {

namespace {

Result<AccountDraft> readEntry(const Json &json)
{
    JsonFields fields(json);
    JsonFields content(memberOf(json, "content"));
    const std::string uri = content.text("uri");
    const std::string name = content.text("name");
    std::string note = fields.text("note");
    if (const auto error = fields.error() ? fields.error() : content.error())
        return *error;
    auto draft = parseOtpauthUri(uri);
    if (!draft)
        return draft;
    if (draft->name.empty())
        draft->name = name;
    draft->note = std::move(note);
    return draft;
}

Result<ImportContent> readContent(const Json &root)
{
    if (!memberOf(root, "entries").is_array())
        return Error{ErrorCode::ImportMalformed, "entries"};
    const auto &entries = elementsOf(memberOf(root, "entries"));
    if (entries.size() > kMaxImportedEntries)
        return Error{ErrorCode::ImportTooLarge, "entries"};
    ImportContent result;
    for (const Json &entry : entries)
        result.add(JsonFields(memberOf(entry, "content")).text("name"), readEntry(entry));
    return result;
}

/// Nonce 12, ciphertext ‖ tag. The cost of the key is fixed and stands nowhere in the file.
Result<ImportContent> readEncrypted(const Json &root, const SecretBytes &password)
{
    constexpr std::size_t kNonceSize = 12;
    constexpr std::size_t kSaltSize = 16;
    constexpr ForeignArgon kArgon{.passes = 2, .memoryKibibytes = 19'456, .lanes = 1};
    constexpr std::string_view kContext = "proton.authenticator.export.v1";
    JsonFields fields(root);
    const auto salt = decodeBase64(fields.text("salt"));
    const auto content = decodeBase64(fields.text("content"));
    if (!salt || salt->size() != kSaltSize || !content || content->size() < kNonceSize + aes::kTagSize)
        return Error{ErrorCode::ImportMalformed, "content"};
    const auto key = argon2(kArgon, password, *salt, aes::kKeySize);
    if (!key)
        return key.error();
    const ByteView sealed = *content;
    const auto plain = aes::gcmOpen(*key, sealed.first(kNonceSize), bytesOf(kContext), sealed.subspan(kNonceSize));
    if (!plain)
        return ErrorCode::ImportPasswordWrong;
    // EXPOSE: read like a plain export.
    const auto json = parseJson(plain->exposeText());
    if (!json)
        return json.error();
    return readContent(json->root);
}

bool isEncrypted(const Json &root)
{
    return memberOf(root, "content").is_string();
}

std::optional<Protection> recognise(const ImportFile &file)
{
    const auto &json = file.json();
    if (!json || !hasMembers(json->root, {"version"}))
        return {};
    if (hasMembers(json->root, {"salt", "content"}) && isEncrypted(json->root))
        return Protection::Password;
    const Json &entries = memberOf(json->root, "entries");
    if (!entries.is_array() || (!entries.empty() && !hasMembers(entries.front(), {"content"})))
        return {};
    return Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    const Json &root = file.json()->root;
    constexpr std::int64_t kKnownVersion = 1;
    if (JsonFields(root).integer("version") != kKnownVersion)
        return Error{ErrorCode::ImportVersionUnknown, "version"};
    if (!isEncrypted(root))
        return readContent(root);
    if (request.password.empty())
        return ErrorCode::ImportPasswordNeeded;
    return readEncrypted(root, request.password);
}

} // namespace

const Importer kProton{.id = "proton", .application = "Proton Authenticator", .recognise = recognise, .read = read};

} // namespace countersign::importers
