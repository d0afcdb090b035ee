#include "core/transfer/importers/freeotp_backup.h"

#include "core/crypto/aes.h"
#include "core/crypto/foreign_kdf.h"
#include "core/otp/label.h"
#include "core/transfer/freeotp_token.h"
#include "core/transfer/java_map.h"

#include <algorithm>
#include <map>
#include <utility>

namespace countersign::importers {

namespace {

constexpr std::string_view kTokenEnding = "-token";

/// The nonce in Java's parameters of AES-GCM, DER: SEQUENCE { OCTET STRING, INTEGER } or the OCTET STRING alone.
ByteView nonceIn(ByteView der)
{
    constexpr std::uint8_t kSequence = 0x30;
    constexpr std::uint8_t kOctets = 0x04;
    if (der.size() >= 2 && der[0] == kSequence)
        der = der.subspan(2);
    if (der.size() < 2 || der[0] != kOctets || der[1] > der.size() - 2)
        return {};
    return der.subspan(2, der[1]);
}

/// What an `EncryptedKey` of FreeOTP holds; none if `key` doesn't open it.
std::optional<SecretBytes> openKey(const Json &json, const SecretBytes &key)
{
    JsonFields fields(json);
    const auto sealed = signedBytes(memberOf(json, "mCipherText"));
    const auto parameters = signedBytes(memberOf(json, "mParameters"));
    const std::string context = fields.text("mToken");
    if (!sealed || !parameters || fields.text("mCipher") != "AES/GCM/NoPadding" || fields.error())
        return {};
    // EXPOSE: neither is a secret.
    return aes::gcmOpen(key, nonceIn(parameters->expose()), bytesOf(context), sealed->expose());
}

/// The key that opens the others. Errors: ImportMalformed, ImportPasswordWrong, CipherUnsupported; KdfRefused.
Result<SecretBytes> masterKey(const std::string &text, const SecretBytes &password)
{
    const auto json = parseJson(text);
    if (!json)
        return Error{ErrorCode::ImportMalformed, "masterKey"};
    JsonFields fields(json->root);
    const std::string algorithm = fields.text("mAlgorithm");
    const bool isSha512 = equalWithoutCase(algorithm, "PBKDF2withHmacSHA512");
    if (!isSha512 && !equalWithoutCase(algorithm, "PBKDF2withHmacSHA1"))
        return Error{ErrorCode::CipherUnsupported, algorithm};
    const auto salt = signedBytes(memberOf(json->root, "mSalt"));
    const std::int64_t iterations = fields.integer("mIterations").value_or(0);
    if (!salt || fields.error())
        return Error{ErrorCode::ImportMalformed, "masterKey"};
    const auto key = pbkdf2(isSha512 ? Pbkdf2Hash::Sha512 : Pbkdf2Hash::Sha1, password,
                            salt->expose(), // EXPOSE: no secret
                            static_cast<std::uint64_t>(std::max<std::int64_t>(0, iterations)), aes::kKeySize);
    if (!key)
        return key.error();
    auto master = openKey(memberOf(json->root, "mEncryptedKey"), *key);
    if (!master || master->size() != aes::kKeySize)
        return ErrorCode::ImportPasswordWrong;
    return *std::move(master);
}

/// The secret of a token: `{"key": "…"}` with an `EncryptedKey` in the text.
Result<AccountDraft> readToken(const Json &token, const std::string *keyText, const SecretBytes &master)
{
    const Error unreadable{ErrorCode::EntryMalformed, "key"};
    const auto outer = keyText ? parseJson(*keyText) : Result<JsonDocument>(ErrorCode::ImportMalformed);
    if (!outer)
        return unreadable;
    const auto inner = parseJson(JsonFields(outer->root).text("key"));
    if (!inner)
        return unreadable;
    auto secret = openKey(inner->root, master);
    if (!secret || secret->empty())
        return unreadable;
    return draftFromFreeOtp(token, *std::move(secret));
}

std::optional<Protection> recognise(const ImportFile &file)
{
    return isJavaMap(file.bytes()) ? std::optional(Protection::Password) : std::nullopt;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    if (request.password.empty())
        return ErrorCode::ImportPasswordNeeded;
    const auto entries = readJavaMap(file.bytes());
    if (!entries)
        return entries.error();
    const std::map<std::string, std::string> values(entries->begin(), entries->end());
    const auto find = [&values](const std::string &key) {
        const auto entry = values.find(key);
        return entry == values.end() ? nullptr : &entry->second;
    };
    const std::string *masterText = find("masterKey");
    if (!masterText)
        return Error{ErrorCode::ImportMalformed, "masterKey"};
    const auto master = masterKey(*masterText, request.password);
    if (!master)
        return master.error();
    ImportContent result;
    for (const auto &[key, value] : *entries) {
        if (!key.ends_with(kTokenEnding))
            continue;
        const auto token = parseJson(value);
        const std::string id = key.substr(0, key.size() - kTokenEnding.size());
        if (token)
            result.add(freeOtpName(token->root), readToken(token->root, find(id), *master));
        else
            result.rejected.push_back({id, {ErrorCode::EntryMalformed}});
    }
    return result;
}

} // namespace

const Importer kFreeOtpBackup{.id = "freeotp", .application = "FreeOTP 2", .recognise = recognise, .read = read};

} // namespace countersign::importers
