#include "core/vault/account_fields.h"

#include "core/otp/otp_names.h"
#include "core/vault/vault.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace countersign {

namespace {

constexpr std::size_t kRecoveryCodeParts = 2; // the code, whether it was used

std::string_view stateName(BindingState state)
{
    switch (state) {
    case BindingState::Pending:
        return "pending";
    case BindingState::Confirmed:
        return "confirmed";
    case BindingState::Retired:
        break;
    }
    return "retired";
}

std::optional<BindingState> stateNamed(std::string_view name)
{
    for (const auto state : {BindingState::Pending, BindingState::Confirmed, BindingState::Retired}) {
        if (stateName(state) == name)
            return state;
    }
    return {};
}

template <typename Value>
Result<void> readNamed(CborReader &reader, std::optional<Value> (*valueNamed)(std::string_view), ErrorCode unknown,
                       Value &value)
{
    const auto name = reader.readText(Vault::kMaxTextBytes);
    if (!name)
        return name.error();
    const auto found = valueNamed(*name);
    if (!found)
        return unknown;
    value = *found;
    return {};
}

Result<void> readText(CborReader &reader, std::size_t maxBytes, std::string &text)
{
    const auto read = reader.readText(maxBytes);
    if (!read)
        return read.error();
    text = *read;
    return {};
}

Result<void> readSecret(CborReader &reader, std::size_t maxBytes, SecretBytes &secret)
{
    auto read = reader.readSecret(maxBytes);
    if (!read)
        return read.error();
    secret = *std::move(read);
    return {};
}

Result<void> readGroups(CborReader &reader, std::vector<std::string> &groups)
{
    const auto count = reader.readArrayHeader(Vault::kMaxGroups);
    if (!count)
        return count.error();
    groups.resize(*count);
    for (std::string &group : groups) {
        if (const auto read = readText(reader, Vault::kMaxTextBytes, group); !read)
            return read;
    }
    return {};
}

Result<void> readRecoveryCode(CborReader &reader, RecoveryCode &code)
{
    const auto parts = reader.readArrayHeader(kRecoveryCodeParts);
    if (!parts)
        return parts.error();
    if (*parts != kRecoveryCodeParts)
        return ErrorCode::CborMalformed;
    if (const auto read = readSecret(reader, Vault::kMaxRecoveryCodeBytes, code.code); !read)
        return read;
    const auto isUsed = reader.readBoolean();
    if (!isUsed)
        return isUsed.error();
    code.isUsed = *isUsed;
    return {};
}

Result<void> readRecoveryCodes(CborReader &reader, std::vector<RecoveryCode> &codes)
{
    const auto count = reader.readArrayHeader(Vault::kMaxRecoveryCodes);
    if (!count)
        return count.error();
    codes.resize(*count);
    for (RecoveryCode &code : codes) {
        if (const auto read = readRecoveryCode(reader, code); !read)
            return read;
    }
    return {};
}

Result<UnixTime> readTime(CborReader &reader)
{
    const auto seconds = reader.readInteger();
    if (!seconds)
        return seconds.error();
    return UnixTime(std::chrono::seconds(*seconds));
}

template <typename Value>
Result<void> readChecked(CborReader &reader, ErrorCode outOfRange, Value &value)
{
    const auto number = reader.readUnsigned();
    if (!number)
        return number.error();
    if (*number > std::numeric_limits<std::int32_t>::max())
        return outOfRange;
    const auto checked = Value::from(static_cast<std::int64_t>(*number));
    if (!checked)
        return checked.error();
    value = *checked;
    return {};
}

constexpr auto kAlways = [](const Account &) { return true; };

template <auto Member>
constexpr auto kNotEmpty = [](const Account &account) { return !(account.*Member).empty(); };
template <auto Member>
constexpr auto kIsThere = [](const Account &account) { return (account.*Member).has_value(); };

/// A text that is written unless it is empty.
template <std::string Account::*Member, std::size_t kMaxBytes>
constexpr RecordField textField(std::string_view key)
{
    return {key, false, kNotEmpty<Member>, [](CborWriter &out, const Account &account) { out.text(account.*Member); },
            [](CborReader &in, Account &account) { return readText(in, kMaxBytes, account.*Member); }};
}

/// A moment that is written if it is there.
template <std::optional<UnixTime> Account::*Member>
constexpr RecordField momentField(std::string_view key)
{
    return {key, false, kIsThere<Member>,
            [](CborWriter &out, const Account &account) { out.integer((account.*Member)->time_since_epoch().count()); },
            [](CborReader &in, Account &account) -> Result<void> {
                const auto time = readTime(in);
                if (!time)
                    return time.error();
                account.*Member = *time;
                return {};
            }};
}

// In the order of their encoded keys: shorter ones first, then by letter.
constexpr RecordField kFields[] = {
    {"id", true, kAlways, [](CborWriter &out, const Account &account) { out.bytes(account.id.bytes()); },
     [](CborReader &in, Account &account) -> Result<void> {
         const auto bytes = in.readBytes(AccountId::kSize);
         if (!bytes)
             return bytes.error();
         const auto id = AccountId::fromBytes(*bytes);
         if (!id)
             return ErrorCode::CborMalformed;
         account.id = *id;
         return {};
     }},
    // EXPOSE: into the payload, which is locked memory and leaves it only sealed.
    {"pin", false, kNotEmpty<&Account::pin>,
     [](CborWriter &out, const Account &account) { out.bytes(account.pin.expose()); },
     [](CborReader &in, Account &account) { return readSecret(in, Vault::kMaxSecretBytes, account.pin); }},
    {"name", false, kAlways, [](CborWriter &out, const Account &account) { out.text(account.name); },
     [](CborReader &in, Account &account) { return readText(in, Vault::kMaxTextBytes, account.name); }},
    textField<&Account::note, Vault::kMaxNoteBytes>("note"),
    {"type", true, kAlways,
     [](CborWriter &out, const Account &account) { out.text(typeName(account.parameters.type)); },
     [](CborReader &in, Account &account) {
         return readNamed(in, typeNamed, ErrorCode::UnsupportedType, account.parameters.type);
     }},
    {"state", false, kAlways, [](CborWriter &out, const Account &account) { out.text(stateName(account.state)); },
     [](CborReader &in, Account &account) {
         return readNamed(in, stateNamed, ErrorCode::CborMalformed, account.state);
     }},
    {"digits", true, kAlways,
     [](CborWriter &out, const Account &account) { out.integer(account.parameters.digits.count()); },
     [](CborReader &in, Account &account) {
         return readChecked(in, ErrorCode::InvalidDigits, account.parameters.digits);
     }},
    {"groups", false, kNotEmpty<&Account::groups>,
     [](CborWriter &out, const Account &account) {
         out.arrayHeader(account.groups.size());
         for (const std::string &group : account.groups)
             out.text(group);
     },
     [](CborReader &in, Account &account) { return readGroups(in, account.groups); }},
    {"issuer", false, kAlways, [](CborWriter &out, const Account &account) { out.text(account.issuer); },
     [](CborReader &in, Account &account) { return readText(in, Vault::kMaxTextBytes, account.issuer); }},
    {"period", true, kAlways,
     [](CborWriter &out, const Account &account) { out.integer(account.parameters.period.seconds().count()); },
     [](CborReader &in, Account &account) {
         return readChecked(in, ErrorCode::InvalidPeriod, account.parameters.period);
     }},
    // EXPOSE: as for the PIN.
    {"secret", true, kAlways, [](CborWriter &out, const Account &account) { out.bytes(account.secret.expose()); },
     [](CborReader &in, Account &account) { return readSecret(in, Vault::kMaxSecretBytes, account.secret); }},
    textField<&Account::alsoOn, Vault::kMaxTextBytes>("also_on"),
    {"counter", false,
     [](const Account &account) { return account.parameters.type == OtpType::Hotp || account.counter != 0; },
     [](CborWriter &out, const Account &account) { out.unsignedInteger(account.counter); },
     [](CborReader &in, Account &account) -> Result<void> {
         const auto counter = in.readUnsigned();
         if (!counter)
             return counter.error();
         account.counter = *counter;
         return {};
     }},
    {"created", false, kAlways,
     [](CborWriter &out, const Account &account) { out.integer(account.created.time_since_epoch().count()); },
     [](CborReader &in, Account &account) -> Result<void> {
         const auto time = readTime(in);
         if (!time)
             return time.error();
         account.created = *time;
         return {};
     }},
    momentField<&Account::retired>("retired"),
    momentField<&Account::trashed>("trashed"),
    textField<&Account::codesPlace, Vault::kMaxTextBytes>("codes_at"),
    {"favorite", false, [](const Account &account) { return account.favorite; },
     [](CborWriter &out, const Account &account) { out.boolean(account.favorite); },
     [](CborReader &in, Account &account) -> Result<void> {
         const auto favorite = in.readBoolean();
         if (!favorite)
             return favorite.error();
         account.favorite = *favorite;
         return {};
     }},
    {"min_left", false, [](const Account &account) { return account.minimumLeft.count() != 0; },
     [](CborWriter &out, const Account &account) { out.integer(account.minimumLeft.count()); },
     [](CborReader &in, Account &account) -> Result<void> {
         const auto seconds = in.readUnsigned();
         if (!seconds)
             return seconds.error();
         if (*seconds > static_cast<std::uint64_t>(Vault::kMaxMinimumLeft.count()))
             return ErrorCode::VaultLimit;
         account.minimumLeft = std::chrono::seconds(*seconds);
         return {};
     }},
    // EXPOSE: as for the PIN.
    {"recovery", false, kNotEmpty<&Account::recoveryCodes>,
     [](CborWriter &out, const Account &account) {
         out.arrayHeader(account.recoveryCodes.size());
         for (const RecoveryCode &code : account.recoveryCodes) {
             out.arrayHeader(kRecoveryCodeParts);
             out.bytes(code.code.expose());
             out.boolean(code.isUsed);
         }
     },
     [](CborReader &in, Account &account) { return readRecoveryCodes(in, account.recoveryCodes); }},
    textField<&Account::unbinder, Vault::kMaxTextBytes>("unbinder"),
    {"algorithm", true, kAlways,
     [](CborWriter &out, const Account &account) { out.text(algorithmName(account.parameters.algorithm)); },
     [](CborReader &in, Account &account) {
         return readNamed(in, algorithmNamed, ErrorCode::UnsupportedAlgorithm, account.parameters.algorithm);
     }},
};

constexpr bool fieldsAreInOrder()
{
    return std::ranges::is_sorted(kFields, [](const RecordField &left, const RecordField &right) {
        return std::pair(left.key.size(), left.key) < std::pair(right.key.size(), right.key);
    });
}
static_assert(fieldsAreInOrder());
static_assert(std::size(kFields) <= 32, "decodeAccount keeps a bit for each");

} // namespace

std::span<const RecordField> recordFields()
{
    return kFields;
}

} // namespace countersign
