#include "core/transfer/importers/andotp.h"

#include "core/crypto/aes.h"
#include "core/crypto/foreign_kdf.h"
#include "core/crypto/hashes.h"
#include "core/otp/label.h"
#include "core/otp/otp_names.h"
#include "core/transfer/entry.h"
#include "core/transfer/importers/otpclient.h"
#include "core/transfer/json.h"

#include <algorithm>
#include <utility>

namespace countersign::importers {

namespace {

std::optional<OtpType> typeIn(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    const auto type = typeNamed(lower);
    return type == OtpType::Yandex ? std::nullopt : type;
}

/// Files of old versions have one label: `Issuer - account`, `Issuer - Issuer:account` or only `account`.
Label labelIn(const Json &json, JsonFields &fields)
{
    const std::string text = fields.text("label");
    if (hasMembers(json, {"issuer"}))
        return {.issuer = fields.text("issuer"), .name = text};
    constexpr std::string_view kSeparator = " - ";
    const std::size_t separator = text.find(kSeparator);
    if (separator == std::string::npos)
        return splitLabel({}, text);
    return splitLabel(std::string_view(text).substr(0, separator),
                      std::string_view(text).substr(separator + kSeparator.size()));
}

Result<AccountDraft> readEntry(const Json &json)
{
    JsonFields fields(json);
    const auto type = typeIn(fields.text("type"));
    if (!type)
        return Error{ErrorCode::UnsupportedType, "type"};
    const Label label = labelIn(json, fields);
    const bool isFree = *type == OtpType::Totp || *type == OtpType::Hotp;
    Entry entry{.type = *type,
                .issuer = label.issuer,
                .name = label.name,
                .secret = fields.base32("secret"), // of Mobile-OTP its text, and never the PIN
                .algorithm = isFree ? fields.text("algorithm") : std::string(),
                .digits = isFree ? fields.integer("digits") : std::nullopt,
                .period = isFree ? fields.integer("period") : std::nullopt,
                .counter = fields.integer("counter"),
                .groups = fields.texts("tags")};
    if (const auto &error = fields.error())
        return *error;
    return draftFrom(std::move(entry));
}

bool isEntryList(const Json &json)
{
    return json.is_array() && !json.empty() && hasMembers(json.front(), {"secret", "label", "type", "algorithm"});
}

Result<ImportContent> readEntries(const Json &entries)
{
    if (entries.size() > kMaxImportedEntries)
        return ErrorCode::ImportTooLarge;
    ImportContent result;
    for (const Json &entry : entries) {
        JsonFields fields(entry);
        const Label label = labelIn(entry, fields);
        result.add(entryName(label.issuer, label.name), readEntry(entry));
    }
    return result;
}

// --- Encrypted files have no mark at all, so they are told by what their first number can be ---

constexpr std::size_t kNumberSize = 4;
constexpr std::size_t kSaltSize = 12;
constexpr std::size_t kIvSize = 12;
constexpr std::size_t kLeastOld = kIvSize + aes::kTagSize + 2; // "[]"
constexpr std::size_t kLeastNew = kNumberSize + kSaltSize + kLeastOld;

std::uint32_t iterationsIn(ByteView bytes)
{
    std::uint32_t number = 0;
    for (const std::uint8_t byte : bytes.first(kNumberSize))
        number = number << 8 | byte;
    return number;
}

bool mayBeNew(ByteView bytes)
{
    return bytes.size() >= kLeastNew && iterationsIn(bytes) >= 1
        && iterationsIn(bytes) <= foreign_kdf::kMaxPbkdf2Iterations;
}

/// Iterations, salt, IV, ciphertext ‖ tag.
Result<std::optional<SecretBytes>> openNew(ByteView bytes, const SecretBytes &password)
{
    const auto key
        = pbkdf2(Pbkdf2Hash::Sha1, password, bytes.subspan(kNumberSize, kSaltSize), iterationsIn(bytes), aes::kKeySize);
    if (!key)
        return key.error();
    const ByteView rest = bytes.subspan(kNumberSize + kSaltSize);
    return aes::gcmOpen(*key, rest.first(kIvSize), {}, rest.subspan(kIvSize));
}

/// IV, ciphertext ‖ tag.
std::optional<SecretBytes> openOld(ByteView bytes, const SecretBytes &password)
{
    // EXPOSE: hashed, which is all that old versions did.
    return aes::gcmOpen(secretSha256({password.expose()}), bytes.first(kIvSize), {}, bytes.subspan(kIvSize));
}

Result<ImportContent> readEncrypted(ByteView bytes, const SecretBytes &password)
{
    auto plain = openOld(bytes, password); // costs nothing
    if (!plain && mayBeNew(bytes)) {
        auto opened = openNew(bytes, password);
        if (!opened)
            return opened.error();
        plain = *std::move(opened);
    }
    if (!plain)
        return readOldOtpClient(bytes, password); // no mark either
    // EXPOSE: read like a plain backup.
    const auto json = parseJson(plain->exposeText());
    if (!json || !json->root.is_array())
        return ErrorCode::ImportMalformed;
    return readEntries(json->root);
}

/// Whether the bytes look random, as text and other files don't. Those that do have marks of their own.
bool looksEncrypted(const ImportFile &file)
{
    constexpr std::string_view kMarks[]
        = {"\x89PNG",          "\xFF\xD8\xFF", "RIFF", "GIF8",       "PK\3\4", "\x1F\x8B", "SQLite format 3",
           "\x03\xD9\xA2\x9A", "\xAC\xED",     "%PDF", "\x7F\x45LF", "BZh",    "\x89OTP"};
    constexpr std::size_t kSample = 512;
    if (file.bytes().size() < kLeastOld
        || std::ranges::any_of(kMarks, [&](std::string_view mark) { return file.startsWith(mark); }))
        return false;
    const ByteView sample = file.bytes().first(std::min(file.bytes().size(), kSample));
    // Of random bytes 37 in 100 are printable, and one in 256 is zero.
    const auto texts = std::ranges::count_if(sample, [](std::uint8_t byte) { return byte >= 0x20 && byte < 0x7F; });
    const auto zeros = std::ranges::count(sample, 0);
    const auto size = static_cast<std::ptrdiff_t>(sample.size());
    return texts < size * 6 / 10 && zeros <= 4 + size / 50;
}

/// Whether it begins like a message of OpenPGP, which andOTP writes too: in armour, or with the packet of a session key
/// for a public key (tag 1, version 3) or for a password (tag 3, version 4). RFC 4880, sections 4.2, 5.1 and 5.3.
bool isOpenPgp(const ImportFile &file)
{
    if (file.text().starts_with("-----BEGIN PGP MESSAGE-----"))
        return true;
    const ByteView bytes = file.bytes();
    if (bytes.size() < kLeastOld)
        return false;
    const auto isKey = [&](std::uint8_t tag, std::uint8_t version) {
        const auto old = static_cast<std::uint8_t>(0x80 | tag << 2);
        const auto fresh = static_cast<std::uint8_t>(0xC0 | tag);
        return ((bytes[0] == old || bytes[0] == fresh) && bytes[2] == version)
            || (bytes[0] == (old | 1) && bytes[3] == version);
    };
    constexpr std::uint8_t kPublicKey = 1;
    constexpr std::uint8_t kPassword = 3;
    return isKey(kPublicKey, 3) || isKey(kPassword, 4);
}

std::optional<Protection> recognise(const ImportFile &file)
{
    if (isOpenPgp(file)) // so that it can be said
        return Protection::None;
    const auto &json = file.json();
    if (json)
        return isEntryList(json->root) ? std::optional(Protection::None) : std::nullopt;
    return looksEncrypted(file) ? std::optional(Protection::Password) : std::nullopt;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    if (isOpenPgp(file))
        return ErrorCode::ImportOpenPgp;
    if (const auto &json = file.json())
        return readEntries(json->root);
    if (request.password.empty())
        return ErrorCode::ImportPasswordNeeded;
    return readEncrypted(file.bytes(), request.password);
}

} // namespace

const Importer kAndOtp{.id = "andotp", .application = "andOTP", .recognise = recognise, .read = read};

} // namespace countersign::importers
