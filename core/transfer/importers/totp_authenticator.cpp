#include "core/transfer/importers/totp_authenticator.h"

#include "core/base/base64.h"
#include "core/crypto/aes.h"
#include "core/crypto/hashes.h"
#include "core/crypto/secret_encoding.h"
#include "core/otp/base32.h"
#include "core/transfer/entry.h"
#include "core/transfer/json.h"

#include <utility>

namespace countersign::importers {

namespace {

/// With which exports without a password are encrypted.
constexpr std::string_view kUsualPassword = "TotpAuthenticator";

Result<SecretBytes> secretIn(JsonFields &fields)
{
    const auto base = fields.integer("base");
    const SecretBytes text = fields.secretText("key");
    const std::string_view key = text.exposeText(); // EXPOSE: decoded into another secret
    if (!base || base == 32)
        return decodeBase32(key);
    std::optional<SecretBytes> decoded;
    if (base == 16)
        decoded = decodeSecretHex(key);
    else if (base == 64)
        decoded = decodeSecretBase64(key);
    if (!decoded)
        return Error{ErrorCode::EntryMalformed, "key"};
    return *std::move(decoded);
}

Result<AccountDraft> readEntry(const Json &json)
{
    JsonFields fields(json);
    auto secret = secretIn(fields);
    if (!secret)
        return secret.error();
    Entry entry{.issuer = fields.text("issuer"),
                .name = fields.text("name"),
                .secret = *std::move(secret),
                .digits = fields.integer("digits"),
                .period = fields.integer("period")};
    if (entry.issuer == "Unknown")
        entry.issuer.clear();
    if (const auto &error = fields.error())
        return *error;
    return draftFrom(std::move(entry));
}

/// The list of entries: the text of the one key of an object. None if the password is another.
std::optional<JsonDocument> open(ByteView ciphertext, ByteView password)
{
    const auto plain = aes::cbcOpen(secretSha256({password}), Bytes(aes::kBlockSize), ciphertext);
    if (!plain)
        return {};
    // EXPOSE: read like a plain export.
    const auto outer = parseJson(plain->exposeText());
    if (!outer || !outer->root.is_object() || outer->root.empty())
        return {};
    auto inner = parseJson(outer->root.begin().key());
    if (!inner || !inner->root.is_array())
        return {};
    return *std::move(inner);
}

/// What the text holds; none if it is not of this kind.
std::optional<Bytes> ciphertextIn(const ImportFile &file)
{
    auto bytes = decodeBase64(file.text());
    if (!bytes || bytes->empty() || bytes->size() % aes::kBlockSize != 0)
        return {};
    return bytes;
}

std::optional<Protection> recognise(const ImportFile &file)
{
    const auto ciphertext = ciphertextIn(file);
    if (!ciphertext)
        return {};
    return open(*ciphertext, bytesOf(kUsualPassword)) ? Protection::None : Protection::Password;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    const auto ciphertext = ciphertextIn(file);
    if (!ciphertext)
        return ErrorCode::ImportMalformed;
    auto entries = open(*ciphertext, bytesOf(kUsualPassword));
    if (!entries && request.password.empty())
        return ErrorCode::ImportPasswordNeeded;
    if (!entries)
        entries = open(*ciphertext, request.password.expose()); // EXPOSE: hashed
    if (!entries)
        return ErrorCode::ImportPasswordWrong;
    if (entries->root.size() > kMaxImportedEntries)
        return ErrorCode::ImportTooLarge;
    ImportContent result;
    for (const Json &entry : entries->root) {
        JsonFields fields(entry);
        result.add(entryName(fields.text("issuer"), fields.text("name")), readEntry(entry));
    }
    return result;
}

} // namespace

const Importer kTotpAuthenticator{
    .id = "totp-authenticator", .application = "TOTP Authenticator", .recognise = recognise, .read = read};

} // namespace countersign::importers
