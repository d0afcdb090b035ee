#include "core/transfer/importers/authy.h"

#include "core/base/base64.h"
#include "core/crypto/aes.h"
#include "core/crypto/foreign_kdf.h"
#include "core/crypto/secret_encoding.h"
#include "core/otp/base32.h"
#include "core/otp/label.h"
#include "core/transfer/android_preferences.h"
#include "core/transfer/entry.h"
#include "core/transfer/json.h"

#include <algorithm>
#include <map>
#include <utility>

namespace countersign::importers {

namespace {

constexpr std::string_view kTokens = "com.authy.storage.tokens.authenticator.key";
constexpr std::string_view kOwnTokens = "com.authy.storage.tokens.authy.key";

/// Who the account is with: what the link said, else what stands before the name, else the kind of the account.
Label labelOf(JsonFields &fields)
{
    const std::string name = fields.text("name");
    const std::string original = fields.text("originalName");
    std::string issuer = fields.text("originalIssuer");
    if (const std::size_t colon = original.find(':'); issuer.empty() && colon != std::string::npos)
        issuer = original.substr(0, colon);
    if (const std::size_t dash = name.find(" - "); issuer.empty() && dash != std::string::npos)
        issuer = name.substr(0, dash);
    if (issuer.empty()) {
        issuer = fields.text("accountType");
        if (!issuer.empty() && issuer.front() >= 'a' && issuer.front() <= 'z')
            issuer.front() = static_cast<char>(issuer.front() - 'a' + 'A');
    }
    for (const std::string_view separator : {": ", ":", " - "}) {
        const std::string prefix = issuer + std::string(separator);
        if (name.size() > prefix.size() && equalWithoutCase(std::string_view(name).substr(0, prefix.size()), prefix))
            return {.issuer = issuer, .name = std::string(trimmed(std::string_view(name).substr(prefix.size())))};
    }
    return {.issuer = issuer, .name = name};
}

/// The Base32 text of an encrypted secret. Nothing authenticates it: none if it is no Base32.
Result<std::optional<SecretBytes>> decrypted(JsonFields &fields, const SecretBytes &password)
{
    constexpr std::int64_t kUsualIterations = 1000;
    const auto sealed = decodeBase64(fields.text("encryptedSecret"));
    const std::string salt = fields.text("salt"); // as text
    const std::int64_t iterations = fields.integer("key_derivation_iterations").value_or(kUsualIterations);
    if (!sealed || fields.error())
        return std::optional<SecretBytes>();
    const auto key = pbkdf2(Pbkdf2Hash::Sha1, password, bytesOf(salt),
                            static_cast<std::uint64_t>(std::max<std::int64_t>(0, iterations)), aes::kKeySize);
    if (!key)
        return key.error();
    const auto text = aes::cbcOpen(*key, Bytes(aes::kBlockSize), *sealed);
    auto secret
        = text ? decodeBase32(text->exposeText()) : Result<SecretBytes>(ErrorCode::SecretEmpty); // EXPOSE: decoded
    return secret ? std::optional(*std::move(secret)) : std::nullopt;
}

bool isEncrypted(const Json &token)
{
    return memberOf(token, "decryptedSecret").is_null() && memberOf(token, "encryptedSecret").is_string();
}

Result<AccountDraft> draftWith(const Json &token, SecretBytes secret)
{
    JsonFields fields(token);
    const Label label = labelOf(fields);
    Entry entry{
        .issuer = label.issuer, .name = label.name, .secret = std::move(secret), .digits = fields.integer("digits")};
    if (const auto &error = fields.error())
        return *error;
    return draftFrom(std::move(entry));
}

/// Authy's own tokens: seven digits, every ten seconds.
Result<AccountDraft> readOwnToken(const Json &token)
{
    JsonFields fields(token);
    auto seed = decodeSecretHex(fields.text("secretSeed"));
    if (!seed)
        return Error{ErrorCode::EntryMalformed, "secretSeed"};
    Entry entry{.issuer = "Authy",
                .name = fields.text("name"),
                .secret = *std::move(seed),
                .digits = fields.integer("digits").value_or(7),
                .period = 10};
    if (const auto &error = fields.error())
        return *error;
    return draftFrom(std::move(entry));
}

/// Adds the tokens of third parties. A password is wrong if it opens none of those that are encrypted.
Result<void> addTokens(ImportContent &result, const Json &tokens, const ImportRequest &request)
{
    std::size_t encrypted = 0;
    std::size_t opened = 0;
    for (const Json &token : elementsOf(tokens)) {
        JsonFields fields(token);
        const Label label = labelOf(fields);
        const std::string name = entryName(label.issuer, label.name);
        if (!isEncrypted(token)) {
            SecretBytes secret = fields.base32("decryptedSecret");
            result.add(name,
                       fields.error() ? Result<AccountDraft>(*fields.error()) : draftWith(token, std::move(secret)));
            continue;
        }
        ++encrypted;
        if (request.isCancelled())
            return ErrorCode::Cancelled;
        auto secret = decrypted(fields, request.password);
        if (!secret)
            return secret.error();
        opened += *secret ? 1 : 0;
        result.add(name,
                   *secret ? draftWith(token, *std::move(*secret))
                           : Error{ErrorCode::EntryMalformed, "encryptedSecret"});
    }
    if (encrypted > 0 && opened == 0)
        return ErrorCode::ImportPasswordWrong;
    return {};
}

/// The lists of tokens, of third parties and of Authy itself.
struct Tokens
{
    Json others = {};
    Json own = {};
};

Result<Tokens> tokensIn(const ImportFile &file)
{
    const auto values = readPreferences(file.text());
    if (!values)
        return values.error();
    Tokens tokens;
    for (const auto &[name, place] : {std::pair(kTokens, &tokens.others), std::pair(kOwnTokens, &tokens.own)}) {
        const auto value = values->find(std::string(name));
        if (value == values->end())
            continue;
        auto json = parseJson(value->second);
        if (!json)
            return json.error();
        if (json->root.size() > kMaxImportedEntries)
            return ErrorCode::ImportTooLarge;
        *place = std::move(json->root);
    }
    return tokens;
}

std::optional<Protection> recognise(const ImportFile &file)
{
    const std::string_view text = file.text();
    if (!looksLikePreferences(text)
        || (text.find(kTokens) == std::string_view::npos && text.find(kOwnTokens) == std::string_view::npos))
        return {};
    const auto tokens = tokensIn(file);
    const bool anyEncrypted = tokens && std::ranges::any_of(elementsOf(tokens->others), isEncrypted);
    return anyEncrypted ? Protection::Password : Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    const auto tokens = tokensIn(file);
    if (!tokens)
        return tokens.error();
    if (request.password.empty() && std::ranges::any_of(elementsOf(tokens->others), isEncrypted))
        return ErrorCode::ImportPasswordNeeded;
    ImportContent result;
    if (const auto added = addTokens(result, tokens->others, request); !added)
        return added.error();
    for (const Json &token : elementsOf(tokens->own))
        result.add(JsonFields(token).text("name"), readOwnToken(token));
    return result;
}

} // namespace

const Importer kAuthy{.id = "authy", .application = "Authy", .recognise = recognise, .read = read};

} // namespace countersign::importers
