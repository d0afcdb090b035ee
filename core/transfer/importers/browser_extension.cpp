#include "core/transfer/importers/browser_extension.h"

#include "core/base/base64.h"
#include "core/crypto/aes.h"
#include "core/crypto/foreign_kdf.h"
#include "core/crypto/secret_encoding.h"
#include "core/otp/base32.h"
#include "core/transfer/entry.h"
#include "core/transfer/json.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <utility>

namespace countersign::importers {

namespace {

// --- The content ---

/// What an entry may be; old files have its number, from 1, in this order.
struct Kind
{
    std::string_view name;
    OtpType type;
    bool isHex = false;
    std::optional<int> digits = {}; ///< of codes that have no other length
};

constexpr Kind kKinds[] = {{"totp", OtpType::Totp},   {"hotp", OtpType::Hotp},      {"battle", OtpType::Totp, false, 8},
                           {"steam", OtpType::Steam}, {"hex", OtpType::Totp, true}, {"hhex", OtpType::Hotp, true}};

const Kind *kindNamed(std::string_view name)
{
    const auto kind = std::ranges::find(kKinds, name, &Kind::name);
    return kind == std::end(kKinds) ? nullptr : kind;
}

const Kind *kindOf(const Json &record)
{
    const Json &type = memberOf(record, "type");
    if (type.is_null())
        return std::begin(kKinds);
    if (type.is_string())
        return kindNamed(type.get_ref<const std::string &>());
    const bool isKnown = type.is_number_integer() && type >= 1 && type <= std::ssize(kKinds);
    return isKnown ? &kKinds[type.get<std::size_t>() - 1] : nullptr;
}

/// Takes the mark off the front of an old file's key that says what it is for.
const Kind *takeMark(std::string_view &key)
{
    constexpr std::pair<std::string_view, std::string_view> kMarks[]
        = {{"blz-", "battle"}, {"bliz-", "battle"}, {"stm-", "steam"}};
    for (const auto &[mark, name] : kMarks) {
        if (key.starts_with(mark)) {
            key.remove_prefix(mark.size());
            return kindNamed(name);
        }
    }
    return nullptr;
}

/// Base32, or hexadecimal where it is no Base32, as in the extension.
Result<SecretBytes> decodeKey(std::string_view key, bool isHex)
{
    auto secret = decodeBase32(key);
    if (secret && !isHex)
        return secret;
    if (auto bytes = decodeSecretHex(key))
        return *std::move(bytes);
    return isHex || secret ? Result<SecretBytes>(Error{ErrorCode::EntryMalformed, "secret"}) : secret.error();
}

Result<AccountDraft> readEntry(const Json &record, const SecretBytes &key)
{
    std::string_view text = key.exposeText(); // EXPOSE: decoded into another secret
    const Kind *mark = takeMark(text);
    const Kind *kind = mark ? mark : kindOf(record);
    if (!kind)
        return Error{ErrorCode::UnsupportedType, "type"};
    auto secret = decodeKey(text, kind->isHex);
    if (!secret)
        return secret.error();
    JsonFields fields(record);
    Entry entry{.type = kind->type,
                .issuer = fields.text("issuer"),
                .name = fields.text("account"),
                .secret = *std::move(secret),
                .algorithm = fields.text("algorithm"),
                .digits = fields.integer("digits"),
                .period = fields.integer("period"),
                .counter = fields.integer("counter"),
                .isFavorite = fields.flag("pinned")};
    if (kind->digits || kind->type == OtpType::Steam) // whatever is stated
        entry.digits = kind->digits;
    if (const auto &error = fields.error())
        return *error;
    return draftFrom(std::move(entry));
}

// --- Its protection ---

/// What CryptoJS makes of a passphrase and a text: "Salted__", salt 8, AES-CBC.
std::optional<SecretBytes> openSalted(std::string_view base64, const SecretBytes &passphrase)
{
    constexpr std::string_view kMagic = "Salted__";
    constexpr std::size_t kSaltSize = 8;
    const auto bytes = decodeBase64(base64);
    if (!bytes || !textOf(*bytes).starts_with(kMagic) || bytes->size() < kMagic.size() + kSaltSize)
        return {};
    const ByteView rest = ByteView(*bytes).subspan(kMagic.size());
    const auto derived = evpBytesToKeyMd5(passphrase, rest.first(kSaltSize), aes::kKeySize + aes::kBlockSize);
    if (!derived)
        return {};
    const ByteView keys = derived->expose(); // EXPOSE: cut into key and IV
    return aes::cbcOpen(SecretBytes(keys.first(aes::kKeySize)), keys.subspan(aes::kKeySize), rest.subspan(kSaltSize));
}

bool isEncryptedWhole(const Json &record)
{
    return memberOf(record, "dataType") == "EncOTPStorage";
}

bool isEncrypted(const Json &record)
{
    return isEncryptedWhole(record) || memberOf(record, "encrypted") == true;
}

bool isEntry(const Json &record)
{
    return isEncryptedWhole(record) || hasMembers(record, {"secret", "type", "encrypted"});
}

/// Opens records with a password.
class Lock
{
public:
    Lock(const Json &root, const ImportRequest &request)
        : m_root(root)
        , m_request(request)
    { }

    /// The record that `record` holds encrypted (version 3); none if the password isn't its own.
    /// Errors: Cancelled, ImportTooLarge; KdfRefused.
    Result<std::optional<JsonDocument>> openWhole(const Json &record)
    {
        JsonFields fields(record);
        const auto passphrase = passphraseOf(fields.text("keyId"));
        if (!passphrase)
            return passphrase.error();
        const auto plain = openSalted(fields.text("data"), **passphrase);
        auto json = plain ? parseJson(plain->exposeText()) : ErrorCode::ImportPasswordWrong; // EXPOSE: as a plain one
        if (!json || !isEntry(json->root))
            return std::optional<JsonDocument>();
        return std::optional(*std::move(json));
    }

    /// The key that `record` holds encrypted (versions 1 and 2).
    std::optional<SecretBytes> openKey(const Json &record)
    {
        if (!m_oldPassphrase)
            m_oldPassphrase = oldPassphrase();
        auto key = openSalted(JsonFields(record).text("secret"), *m_oldPassphrase);
        // EXPOSE: only looked at. Nothing else tells a wrong password from the right one.
        const bool isText
            = key && std::ranges::all_of(key->exposeText(), [](unsigned char character) {
                  return std::isalnum(character) || character == '-' || character == '=' || character == ' ';
              });
        return isText ? std::move(key) : std::nullopt;
    }

private:
    /// The password, or what it opens: bytes of which the hexadecimal text is the passphrase.
    SecretBytes oldPassphrase() const
    {
        const Json &key = hasMembers(m_root, {"key"}) ? memberOf(m_root, "key") : m_root;
        if (!memberOf(key, "enc").is_string())
            return m_request.password.clone();
        const auto wrapped = openSalted(JsonFields(key).text("enc"), m_request.password);
        return wrapped ? encodeSecretHex(wrapped->expose()) : SecretBytes(); // EXPOSE: from one secret into another
    }

    Result<const SecretBytes *> passphraseOf(const std::string &id)
    {
        constexpr std::size_t kMaxKeys = 16; // each costs a second at worst
        constexpr ForeignArgon kArgon{.passes = 2, .memoryKibibytes = 19'456};
        if (const auto known = m_passphrases.find(id); known != m_passphrases.end())
            return &known->second;
        if (m_request.isCancelled())
            return ErrorCode::Cancelled;
        if (m_passphrases.size() == kMaxKeys)
            return Error{ErrorCode::ImportTooLarge, "keyId"};
        const Json &key = memberOf(m_root, id);
        const std::string salt = JsonFields(key).text("salt");
        if (memberOf(key, "dataType") != "Key" || salt.size() < 8)
            return &m_passphrases.emplace(id, SecretBytes()).first->second;
        const auto derived = argon2(kArgon, m_request.password, bytesOf(salt), aes::kKeySize);
        if (!derived)
            return derived.error();
        // EXPOSE: from one secret into another. The passphrase is this text, without padding.
        const SecretBytes text = encodeSecretBase64(derived->expose());
        const std::string_view unpadded = text.exposeText().substr(0, text.exposeText().find('='));
        return &m_passphrases.emplace(id, SecretBytes::fromText(unpadded)).first->second;
    }

    const Json &m_root;
    const ImportRequest &m_request;
    std::optional<SecretBytes> m_oldPassphrase;
    std::map<std::string, SecretBytes> m_passphrases; ///< by the ids of their keys
};

// --- The file ---

/// The entries in the order in which the extension shows them.
std::vector<const Json *> entriesIn(const Json &root)
{
    std::vector<const Json *> entries;
    for (const Json &record : root) {
        if (isEntry(record))
            entries.push_back(&record);
    }
    std::ranges::stable_sort(entries, {}, [](const Json *entry) { return JsonFields(*entry).integer("index"); });
    return entries;
}

std::string nameOf(const Json &record)
{
    JsonFields fields(record);
    return entryName(fields.text("issuer"), fields.text("account"));
}

/// Adds what `record` holds. False if the password doesn't open it. Errors: as Lock::openWhole.
Result<bool> addEntry(ImportContent &result, Lock &lock, const Json &record)
{
    if (isEncryptedWhole(record)) {
        const auto whole = lock.openWhole(record);
        if (!whole)
            return whole.error();
        if (!*whole) {
            result.add({}, Error{ErrorCode::EntryMalformed, "data"});
            return false;
        }
        const Json &plain = (*whole)->root;
        result.add(nameOf(plain), readEntry(plain, JsonFields(plain).secretText("secret")));
        return true;
    }
    const auto key
        = isEncrypted(record) ? lock.openKey(record) : std::optional(JsonFields(record).secretText("secret"));
    result.add(nameOf(record), key ? readEntry(record, *key) : Error{ErrorCode::EntryMalformed, "secret"});
    return key.has_value();
}

std::optional<Protection> recognise(const ImportFile &file)
{
    const auto &json = file.json();
    if (!json || !json->root.is_object())
        return {};
    if (std::ranges::none_of(json->root, isEntry))
        return {};
    return std::ranges::any_of(json->root, isEncrypted) ? Protection::Password : Protection::None;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    const Json &root = file.json()->root;
    const auto entries = entriesIn(root);
    if (entries.size() > kMaxImportedEntries)
        return ErrorCode::ImportTooLarge;
    const bool needsPassword = std::ranges::any_of(root, isEncrypted);
    if (needsPassword && request.password.empty())
        return ErrorCode::ImportPasswordNeeded;
    ImportContent result;
    Lock lock(root, request);
    bool hasOpened = false;
    for (const Json *entry : entries) {
        const auto opened = addEntry(result, lock, *entry);
        if (!opened)
            return opened.error();
        hasOpened = hasOpened || (*opened && isEncrypted(*entry));
    }
    if (needsPassword && !hasOpened)
        return ErrorCode::ImportPasswordWrong;
    return result;
}

} // namespace

const Importer kBrowserExtension{
    .id = "browser-extension", .application = "Authenticator", .recognise = recognise, .read = read};

} // namespace countersign::importers
