#include "core/otp/migration_uri.h"

#include "core/base/utf8.h"
#include "core/crypto/secret_encoding.h"
#include "core/otp/label.h"
#include "core/otp/link_query.h"
#include "core/otp/percent_encoding.h"

#include <protozero/exception.hpp>
#include <protozero/pbf_reader.hpp>

#include <algorithm>
#include <optional>

namespace countersign {

namespace {

constexpr std::size_t kMaximumSize = 64 * 1024;
constexpr std::size_t kMaximumEntries = 1000;
constexpr std::size_t kMaximumSecretSize = 1024;
constexpr int kMaximumParts = 1000;

using protozero::pbf_wire_type;

/// A field number and how its value is written: a known number with another writing is skipped like an unknown one.
constexpr std::uint32_t field(std::uint32_t number, pbf_wire_type type)
{
    return protozero::tag_and_type(number, type);
}

/// An entry as it is written (message OtpParameters of Google Authenticator), referring to the payload.
struct Entry
{
    ByteView secret;
    std::string_view name;
    std::string_view issuer;
    std::int32_t algorithm = 0;
    std::int32_t digits = 0;
    std::int32_t type = 0;
    std::int64_t counter = 0;
};

std::string_view takeText(protozero::pbf_reader &reader)
{
    const auto view = reader.get_view();
    return {view.data(), view.size()};
}

/// What is read of the entry before an exception stays in `entry`: its name tells which one is bad.
void readEntry(protozero::pbf_reader reader, Entry &entry)
{
    while (reader.next()) {
        switch (reader.tag_and_type()) {
        case field(1, pbf_wire_type::length_delimited):
            entry.secret = bytesOf(takeText(reader));
            break;
        case field(2, pbf_wire_type::length_delimited):
            entry.name = takeText(reader);
            break;
        case field(3, pbf_wire_type::length_delimited):
            entry.issuer = takeText(reader);
            break;
        case field(4, pbf_wire_type::varint):
            entry.algorithm = reader.get_enum();
            break;
        case field(5, pbf_wire_type::varint):
            entry.digits = reader.get_enum();
            break;
        case field(6, pbf_wire_type::varint):
            entry.type = reader.get_enum();
            break;
        case field(7, pbf_wire_type::varint):
            entry.counter = reader.get_int64();
            break;
        default:
            reader.skip();
        }
    }
}

/// The values 0 to 3 mean something to us; 4 is MD5, which no time-based code uses.
Result<HashAlgorithm> algorithmNumbered(std::int32_t value)
{
    switch (value) {
    case 0:
    case 1:
        return HashAlgorithm::Sha1;
    case 2:
        return HashAlgorithm::Sha256;
    case 3:
        return HashAlgorithm::Sha512;
    default:
        return Error{ErrorCode::UnsupportedAlgorithm, "algorithm"};
    }
}

Result<Digits> digitsNumbered(std::int32_t value)
{
    switch (value) {
    case 0:
    case 1:
        return Digits();
    case 2:
        return Digits::from(8);
    default:
        return Error{ErrorCode::InvalidDigits, "digits"};
    }
}

Result<OtpType> typeNumbered(std::int32_t value)
{
    switch (value) {
    case 0:
    case 2:
        return OtpType::Totp;
    case 1:
        return OtpType::Hotp;
    default:
        return Error{ErrorCode::UnsupportedType, "type"};
    }
}

Result<AccountDraft> draftFrom(const Entry &entry)
{
    const auto type = typeNumbered(entry.type);
    if (!type)
        return type.error();
    const auto algorithm = algorithmNumbered(entry.algorithm);
    if (!algorithm)
        return algorithm.error();
    const auto digits = digitsNumbered(entry.digits);
    if (!digits)
        return digits.error();
    if (entry.secret.empty())
        return Error{ErrorCode::SecretEmpty, "secret"};
    if (entry.secret.size() > kMaximumSecretSize)
        return Error{ErrorCode::SecretTooLong, "secret"};
    if (*type == OtpType::Hotp && entry.counter < 0)
        return Error{ErrorCode::InvalidCounter, "counter"};
    if (!isUtf8(entry.name) || !isUtf8(entry.issuer))
        return Error{ErrorCode::MigrationMalformed, "name"};

    Label label = splitLabel(entry.issuer, entry.name);
    AccountDraft draft{.issuer = std::move(label.issuer),
                       .name = std::move(label.name),
                       .parameters = {.type = *type, .algorithm = *algorithm, .digits = *digits},
                       .secret = SecretBytes(entry.secret)};
    if (*type == OtpType::Hotp)
        draft.counter = static_cast<std::uint64_t>(entry.counter);
    return draft;
}

/// Adds the entry to the accounts or, with its name and the reason, to the rejected ones.
void addEntry(MigrationPart &part, protozero::pbf_reader reader)
{
    Entry entry;
    Result<AccountDraft> draft = ErrorCode::MigrationMalformed;
    try {
        readEntry(reader, entry);
        draft = draftFrom(entry);
    } catch (const protozero::exception &) {
        // The entry is damaged inside; the others are not.
    }
    if (draft) {
        part.accounts.push_back(*std::move(draft));
    } else {
        const std::string_view name = entry.name.empty() ? entry.issuer : entry.name;
        part.rejected.push_back({.name = std::string(isUtf8(name) ? name : ""), .error = draft.error()});
    }
}

/// Throws protozero::exception.
Result<MigrationPart> readPayload(ByteView payload)
{
    MigrationPart part;
    const std::string_view text = textOf(payload);
    protozero::pbf_reader reader(text.data(), text.size());
    while (reader.next()) {
        switch (reader.tag_and_type()) {
        case field(1, pbf_wire_type::length_delimited):
            if (part.accounts.size() + part.rejected.size() == kMaximumEntries)
                return ErrorCode::MigrationTooLarge;
            addEntry(part, reader.get_message());
            break;
        case field(3, pbf_wire_type::varint):
            part.batchSize = std::max(reader.get_int32(), 1);
            break;
        case field(4, pbf_wire_type::varint):
            part.batchIndex = reader.get_int32();
            break;
        case field(5, pbf_wire_type::varint):
            part.batchId = reader.get_int32();
            break;
        default:
            reader.skip();
        }
    }
    if (part.accounts.empty() && part.rejected.empty())
        return Error{ErrorCode::MigrationMalformed, "otp_parameters"};
    if (part.batchSize > kMaximumParts)
        return ErrorCode::MigrationTooLarge;
    if (part.batchIndex < 0 || part.batchIndex >= part.batchSize)
        return Error{ErrorCode::MigrationMalformed, "batch_index"};
    return part;
}

/// The part of `text` from the scheme on, without it: other apps put words before the link.
std::optional<std::string_view> afterScheme(std::string_view text)
{
    constexpr std::string_view kScheme = "otpauth-migration://";
    for (std::size_t index = 0; index + kScheme.size() <= text.size(); ++index) {
        if (equalWithoutCase(text.substr(index, kScheme.size()), kScheme))
            return text.substr(index + kScheme.size());
    }
    return {};
}

/// The payload in base64 of either alphabet, with or without padding, a space standing for the `+` it once was.
Result<SecretBytes> decodePayload(std::string_view encoded)
{
    SecretBytes text = decodePercentSecret(encoded, PlusSign::IsPlus);
    std::ranges::replace(text.writable(), ' ', '+');
    // EXPOSE: decoded straight into another secret.
    auto payload = decodeSecretBase64(text.exposeText());
    if (!payload)
        return Error{ErrorCode::MigrationMalformed, "data"};
    return *std::move(payload);
}

} // namespace

Result<MigrationPart> parseMigrationUri(std::string_view uri)
{
    const auto rest = afterScheme(trimmed(uri));
    if (!rest)
        return ErrorCode::NotAnAccountLink;
    if (uri.size() > kMaximumSize)
        return ErrorCode::MigrationTooLarge;
    const auto question = rest->find('?');
    if (question == std::string_view::npos)
        return Error{ErrorCode::MigrationMalformed, "data"};
    const auto data = LinkQuery(rest->substr(question + 1)).value("data");
    if (!data)
        return Error{ErrorCode::MigrationMalformed, "data"};
    const auto payload = decodePayload(*data);
    if (!payload)
        return payload.error();
    try {
        // EXPOSE: the secrets in it are copied into drafts.
        return readPayload(payload->expose());
    } catch (const protozero::exception &) {
        return Error{ErrorCode::MigrationMalformed, "data"};
    }
}

} // namespace countersign
