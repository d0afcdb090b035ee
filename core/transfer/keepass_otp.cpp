#include "core/transfer/keepass_otp.h"

#include "core/base/utf8.h"
#include "core/crypto/secret_encoding.h"
#include "core/otp/base32.h"
#include "core/otp/label.h"
#include "core/otp/link_query.h"
#include "core/otp/percent_encoding.h"
#include "core/transfer/entry.h"
#include "core/transfer/totp_field.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace countersign {

namespace {

constexpr std::string_view kOtp = "otp"; // and otp_1, otp_2, …
constexpr std::string_view kSeed = "TOTP Seed";
constexpr std::string_view kSettings = "TOTP Settings";
constexpr std::string_view kTimeOtp = "TimeOtp-";
constexpr std::string_view kHmacOtp = "HmacOtp-";

/// Empty if there is none.
std::string_view stringOf(const KeePassStrings &strings, std::string_view key)
{
    const auto found = strings.find(key);
    return found == strings.end() ? std::string_view() : trimmed(found->second);
}

bool isOtpKey(std::string_view key)
{
    constexpr std::string_view kFurther = "otp_";
    const std::string_view number = key.starts_with(kFurther) ? key.substr(kFurther.size()) : std::string_view();
    return key == kOtp
        || (!number.empty() && std::ranges::all_of(number, [](char digit) { return digit >= '0' && digit <= '9'; }));
}

Error malformed(std::string_view key)
{
    return {ErrorCode::EntryMalformed, std::string(key)};
}

/// Adds a number to an entry. What is empty isn't there.
Result<void> readNumber(std::optional<std::int64_t> &number, std::string_view text, std::string_view key)
{
    text = trimmed(text);
    if (text.empty())
        return {};
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return malformed(key);
    number = value;
    return {};
}

Entry namedEntry(const KeePassStrings &strings)
{
    return {.issuer = std::string(stringOf(strings, "Title")), .name = std::string(stringOf(strings, "UserName"))};
}

// --- Secrets in four notations ---

enum class Notation { Utf8, Hex, Base32, Base64 };

Result<SecretBytes> decodedSecret(Notation notation, std::string_view text, std::string_view key)
{
    if (notation == Notation::Utf8)
        return SecretBytes::fromText(text);
    if (notation == Notation::Base32)
        return decodeBase32(text);
    auto secret = notation == Notation::Hex ? decodeSecretHex(text) : decodeSecretBase64(text);
    if (!secret)
        return malformed(key);
    return *std::move(secret);
}

// --- KeeOtp: a query ---

Result<OtpType> keeOtpType(const LinkQuery &query)
{
    const std::string_view type = trimmed(query.value("type").value_or("Totp"));
    for (const auto &[name, value] :
         {std::pair("Totp", OtpType::Totp), std::pair("Hotp", OtpType::Hotp), std::pair("Steam", OtpType::Steam)}) {
        if (equalWithoutCase(type, name))
            return value;
    }
    return Error{ErrorCode::UnsupportedType, "otp.type"};
}

Result<SecretBytes> keeOtpSecret(const LinkQuery &query)
{
    const std::string_view encoding = trimmed(query.value("encoding").value_or("Base32"));
    // Only base64 has signs that `+` could be mistaken for.
    const SecretBytes key = decodePercentSecret(query.value("key").value_or(std::string_view()), PlusSign::IsPlus);
    for (const auto &[name, notation] : {std::pair("Base32", Notation::Base32), std::pair("Base64", Notation::Base64),
                                         std::pair("Hex", Notation::Hex), std::pair("UTF8", Notation::Utf8)}) {
        if (equalWithoutCase(encoding, name))
            return decodedSecret(notation, key.exposeText(), "otp.key"); // EXPOSE: decoded into another secret
    }
    return malformed("otp.encoding");
}

Result<AccountDraft> readKeeOtp(const LinkQuery &query, const KeePassStrings &strings)
{
    Entry entry = namedEntry(strings);
    const auto type = keeOtpType(query);
    if (!type)
        return type.error();
    auto secret = keeOtpSecret(query);
    if (!secret)
        return secret.error();
    entry.type = *type;
    entry.secret = *std::move(secret);
    entry.algorithm = query.value("otpHashMode").value_or(std::string_view());
    for (const auto &[number, name] :
         {std::pair(&entry.digits, "size"), std::pair(&entry.period, "step"), std::pair(&entry.counter, "counter")}) {
        if (const auto read = readNumber(*number, query.value(name).value_or(std::string_view()), name); !read)
            return read.error();
    }
    return draftFrom(std::move(entry));
}

Result<AccountDraft> readOtp(std::string_view field, const KeePassStrings &strings)
{
    const LinkQuery query(field);
    if (field.find("://") == std::string_view::npos && query.contains("key"))
        return readKeeOtp(query, strings);
    return draftFromTotpField(field, stringOf(strings, "Title"), stringOf(strings, "UserName"));
}

// --- KeeTrayTOTP: a seed, and `step;digits;address of a clock` ---

Result<void> readSettings(Entry &entry, std::string_view settings)
{
    if (settings.empty())
        return {};
    const std::size_t first = settings.find(';');
    if (first == std::string_view::npos)
        return malformed(kSettings);
    const std::size_t second = std::min(settings.find(';', first + 1), settings.size());
    const std::string_view digits = trimmed(settings.substr(first + 1, second - first - 1));
    const std::string_view clock = settings.substr(std::min(second + 1, settings.size()));
    if (!trimmed(clock).empty() && clock.find("://") == std::string_view::npos)
        return malformed(kSettings); // a third setting that nobody here knows
    if (auto read = readNumber(entry.period, settings.substr(0, first), kSettings); !read)
        return read;
    if (digits != "S")
        return readNumber(entry.digits, digits, kSettings);
    entry.type = OtpType::Steam;
    return {};
}

Result<AccountDraft> readSeed(const KeePassStrings &strings)
{
    Entry entry = namedEntry(strings);
    if (const auto read = readSettings(entry, stringOf(strings, kSettings)); !read)
        return read.error();
    auto secret = decodeBase32(stringOf(strings, kSeed));
    if (!secret)
        return secret.error();
    entry.secret = *std::move(secret);
    return draftFrom(std::move(entry));
}

// --- KeePass itself: a string for each part ---

/// The key of the first secret that is there; empty if there is none.
std::string builtInSecretKey(const KeePassStrings &strings, std::string_view prefix)
{
    for (const char *suffix : {"Secret", "Secret-Hex", "Secret-Base32", "Secret-Base64"}) {
        const std::string key = std::string(prefix) + suffix;
        if (!stringOf(strings, key).empty())
            return key;
    }
    return {};
}

Notation notationOf(std::string_view key)
{
    if (key.ends_with("-Hex"))
        return Notation::Hex;
    if (key.ends_with("-Base32"))
        return Notation::Base32;
    return key.ends_with("-Base64") ? Notation::Base64 : Notation::Utf8;
}

Result<AccountDraft> readBuiltIn(const KeePassStrings &strings, std::string_view prefix)
{
    Entry entry = namedEntry(strings);
    entry.type = prefix == kTimeOtp ? OtpType::Totp : OtpType::Hotp;
    const std::string key = builtInSecretKey(strings, prefix);
    auto secret = decodedSecret(notationOf(key), stringOf(strings, key), key);
    if (!secret)
        return secret.error();
    entry.secret = *std::move(secret);
    entry.algorithm = stringOf(strings, std::string(prefix) + "Algorithm");
    for (const auto &[number, suffix] : {std::pair(&entry.digits, "Length"), std::pair(&entry.period, "Period"),
                                         std::pair(&entry.counter, "Counter")}) {
        const std::string name = std::string(prefix) + suffix;
        if (const auto read = readNumber(*number, stringOf(strings, name), name); !read)
            return read.error();
    }
    return draftFrom(std::move(entry));
}

std::vector<Result<AccountDraft>> readAll(const KeePassStrings &strings)
{
    std::vector<Result<AccountDraft>> drafts;
    for (const auto &[key, value] : strings) {
        if (isOtpKey(key) && !trimmed(value).empty())
            drafts.push_back(readOtp(trimmed(value), strings));
    }
    if (!stringOf(strings, kSeed).empty())
        drafts.push_back(readSeed(strings));
    for (const std::string_view prefix : {kTimeOtp, kHmacOtp}) {
        if (!builtInSecretKey(strings, prefix).empty())
            drafts.push_back(readBuiltIn(strings, prefix));
    }
    return drafts;
}

} // namespace

bool isKeePassAccountString(std::string_view key)
{
    constexpr std::array kNames{std::string_view("Title"), std::string_view("UserName"), std::string_view("Notes")};
    return std::ranges::find(kNames, key) != kNames.end() || isOtpKey(key) || key == kSeed || key == kSettings
        || key.starts_with(kTimeOtp) || key.starts_with(kHmacOtp);
}

std::vector<Result<AccountDraft>> draftsFromKeePass(const KeePassStrings &strings)
{
    std::vector<Result<AccountDraft>> drafts;
    for (Result<AccountDraft> &draft : readAll(strings)) {
        const bool isKnown = draft && std::ranges::any_of(drafts, [&draft](const Result<AccountDraft> &earlier) {
                                 return earlier && *earlier == *draft;
                             });
        if (!isKnown)
            drafts.push_back(std::move(draft));
    }
    // Numeric entities in XML may stand for anything.
    const bool isText = std::ranges::all_of(strings, [](const auto &each) { return isUtf8(each.second); });
    if (!isText && !drafts.empty()) {
        drafts.clear();
        drafts.emplace_back(malformed("String"));
    }
    const auto notes = strings.find("Notes");
    for (Result<AccountDraft> &draft : drafts) {
        if (draft && notes != strings.end())
            draft->note = notes->second;
    }
    return drafts;
}

} // namespace countersign
