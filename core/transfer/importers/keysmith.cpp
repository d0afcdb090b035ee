#include "core/transfer/importers/keysmith.h"

#include "core/base/base64.h"
#include "core/base/utf8.h"
#include "core/crypto/foreign_kdf.h"
#include "core/crypto/secret_boxes.h"
#include "core/otp/label.h"
#include "core/transfer/entry.h"
#include "core/transfer/ini.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace countersign::importers {

namespace {

constexpr std::string_view kMasterSection = "master-key";
constexpr std::size_t kKeySize = 32;

/// Reads values of a section; the first that isn't what it should be is its error.
class Fields
{
public:
    explicit Fields(const IniSection &section)
        : m_values(section.values)
    { }

    std::string text(const char *name) const
    {
        const auto value = m_values.find(name);
        return value == m_values.end() ? std::string() : value->second;
    }
    std::optional<std::int64_t> integer(const char *name)
    {
        const std::string value = text(name);
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (value.empty())
            return {};
        if (error != std::errc() || end != value.data() + value.size()) {
            refuse(name);
            return {};
        }
        return number;
    }
    Bytes base64(const char *name)
    {
        auto bytes = decodeBase64(text(name));
        if (!bytes)
            refuse(name);
        return std::move(bytes).value_or(Bytes());
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    void refuse(const char *name)
    {
        if (!m_error)
            m_error = Error{ErrorCode::EntryMalformed, name};
    }

    const std::map<std::string, std::string> &m_values;
    std::optional<Error> m_error;
};

std::uint64_t unsignedNumber(std::optional<std::int64_t> number)
{
    return static_cast<std::uint64_t>(std::max<std::int64_t>(0, number.value_or(0)));
}

/// The key of all secrets; the challenge is the password itself, encrypted with it.
Result<SecretBytes> masterKey(const IniSection &section, const SecretBytes &password)
{
    constexpr std::int64_t kArgon2i = 1;
    constexpr std::int64_t kArgon2id = 2;
    Fields fields(section);
    const auto algorithm = fields.integer("algorithm");
    if (algorithm != kArgon2i && algorithm != kArgon2id)
        return Error{ErrorCode::CipherUnsupported, "algorithm"};
    const ForeignArgon argon{.kind = algorithm == kArgon2i ? ForeignArgon::Kind::I : ForeignArgon::Kind::Id,
                             .passes = unsignedNumber(fields.integer("cpu")),
                             .memoryKibibytes = unsignedNumber(fields.integer("memory")) / 1024};
    const Bytes salt = fields.base64("salt");
    const Bytes nonce = fields.base64("nonce");
    const Bytes challenge = fields.base64("challenge");
    if (fields.error() || salt.size() < 8 || fields.integer("length") != static_cast<std::int64_t>(kKeySize))
        return Error{ErrorCode::ImportMalformed, std::string(kMasterSection)};
    auto key = argon2(argon, password, salt, kKeySize);
    if (key && !secret_box::open(*key, nonce, challenge))
        return ErrorCode::ImportPasswordWrong;
    return key;
}

/// What Keysmith can do and no other application: counting from another time, or cutting the digest elsewhere.
bool isShifted(Fields &fields)
{
    const std::string epoch = fields.text("epoch");
    const bool isEpochUsual = epoch.empty() || epoch.starts_with("1970-01-01T00:00:00") || epoch == "0";
    return !isEpochUsual || !fields.text("offset").empty() || equalWithoutCase(fields.text("checksum"), "true");
}

Result<AccountDraft> readAccount(const IniSection &section, const SecretBytes &master)
{
    Fields fields(section);
    const std::string type = fields.text("type");
    if (type != "totp" && type != "hotp")
        return Error{ErrorCode::UnsupportedType, "type"};
    if (isShifted(fields))
        return ErrorCode::EntryShifted;
    auto secret = secret_box::open(master, fields.base64("nonce"), fields.base64("secret"));
    if (!secret)
        return Error{ErrorCode::EntryMalformed, "secret"};
    Entry entry{.type = type == "hotp" ? OtpType::Hotp : OtpType::Totp,
                .issuer = fields.text("issuer"),
                .name = fields.text("account"),
                .secret = *std::move(secret),
                .algorithm = fields.text("hash"),
                .digits = fields.integer("pinLength"),
                .period = fields.integer("timeStep"),
                .counter = fields.integer("counter")};
    if (const auto &error = fields.error())
        return *error;
    return draftFrom(std::move(entry));
}

std::optional<Protection> recognise(const ImportFile &file)
{
    constexpr std::size_t kSample = 256 * 1024;
    const std::string_view start = file.text().substr(0, kSample);
    if (start.find("[master-key]") == std::string_view::npos || start.find("challenge=") == std::string_view::npos)
        return {};
    return Protection::Password;
}

Result<ImportContent> read(const ImportFile &file, const ImportRequest &request)
{
    if (request.password.empty())
        return ErrorCode::ImportPasswordNeeded;
    if (!isUtf8(file.text()))
        return ErrorCode::ImportMalformed;
    const auto sections = readIni(file.text());
    if (sections.size() > kMaxImportedEntries)
        return ErrorCode::ImportTooLarge;
    const auto keySection = std::ranges::find(sections, kMasterSection, &IniSection::name);
    if (keySection == sections.end())
        return Error{ErrorCode::ImportMalformed, std::string(kMasterSection)};
    const auto master = masterKey(*keySection, request.password);
    if (!master)
        return master.error();
    ImportContent result;
    for (const IniSection &section : sections) {
        const Fields fields(section);
        if (!fields.text("secret").empty())
            result.add(entryName(fields.text("issuer"), fields.text("account")), readAccount(section, *master));
    }
    return result;
}

} // namespace

const Importer kKeysmith{.id = "keysmith", .application = "Keysmith", .recognise = recognise, .read = read};

} // namespace countersign::importers
