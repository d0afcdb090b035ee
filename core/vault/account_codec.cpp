#include "core/vault/account_codec.h"

#include "core/otp/otp_names.h"
#include "core/vault/cbor_reader.h"
#include "core/vault/vault.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <string_view>
#include <utility>

namespace countersign {

namespace {

constexpr std::size_t kMaxPairs = 256;
constexpr int kOpenContainers = 3; // the payload's map, its `accounts`, the record

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

Result<void> readSecret(CborReader &reader, SecretBytes &secret)
{
    auto read = reader.readSecret(Vault::kMaxSecretBytes);
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

/// One known key of a record: when it is written, how, and how it is read.
struct Field
{
    std::string_view key;
    bool isRequired;
    bool (*isPresent)(const Account &);
    void (*write)(CborWriter &, const Account &);
    Result<void> (*read)(CborReader &, Account &);
};

constexpr auto kAlways = [](const Account &) { return true; };

// In the order of their encoded keys: shorter ones first, then by letter.
constexpr Field kFields[] = {
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
    {"pin", false, [](const Account &account) { return !account.pin.empty(); },
     [](CborWriter &out, const Account &account) { out.bytes(account.pin.expose()); },
     [](CborReader &in, Account &account) { return readSecret(in, account.pin); }},
    {"name", false, kAlways, [](CborWriter &out, const Account &account) { out.text(account.name); },
     [](CborReader &in, Account &account) { return readText(in, Vault::kMaxTextBytes, account.name); }},
    {"note", false, [](const Account &account) { return !account.note.empty(); },
     [](CborWriter &out, const Account &account) { out.text(account.note); },
     [](CborReader &in, Account &account) { return readText(in, Vault::kMaxNoteBytes, account.note); }},
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
    {"groups", false, [](const Account &account) { return !account.groups.empty(); },
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
     [](CborReader &in, Account &account) { return readSecret(in, account.secret); }},
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
    {"trashed", false, [](const Account &account) { return account.trashed.has_value(); },
     [](CborWriter &out, const Account &account) { out.integer(account.trashed->time_since_epoch().count()); },
     [](CborReader &in, Account &account) -> Result<void> {
         const auto time = readTime(in);
         if (!time)
             return time.error();
         account.trashed = *time;
         return {};
     }},
    {"favorite", false, [](const Account &account) { return account.favorite; },
     [](CborWriter &out, const Account &account) { out.boolean(account.favorite); },
     [](CborReader &in, Account &account) -> Result<void> {
         const auto favorite = in.readBoolean();
         if (!favorite)
             return favorite.error();
         account.favorite = *favorite;
         return {};
     }},
    {"algorithm", true, kAlways,
     [](CborWriter &out, const Account &account) { out.text(algorithmName(account.parameters.algorithm)); },
     [](CborReader &in, Account &account) {
         return readNamed(in, algorithmNamed, ErrorCode::UnsupportedAlgorithm, account.parameters.algorithm);
     }},
};

constexpr bool fieldsAreInOrder()
{
    return std::ranges::is_sorted(kFields, [](const Field &left, const Field &right) {
        return std::pair(left.key.size(), left.key) < std::pair(right.key.size(), right.key);
    });
}
static_assert(fieldsAreInOrder());

Error at(std::string_view field, Error error)
{
    error.where = field;
    return error;
}

} // namespace

void encodeAccount(CborWriter &writer, const Account &account)
{
    const auto present = std::ranges::count_if(kFields, [&](const Field &field) { return field.isPresent(account); });
    // EXPOSE: into the payload, as the fields' values.
    CborMapWriter map(writer, static_cast<std::size_t>(present), account.unknownFields.expose());
    for (const Field &field : kFields) {
        if (!field.isPresent(account))
            continue;
        map.key(field.key);
        field.write(writer, account);
    }
    map.finish();
}

SecretBytes encodedAccount(const Account &account)
{
    CborWriter counter;
    encodeAccount(counter, account);
    SecretBytes record(counter.size());
    CborWriter writer(record.writable());
    encodeAccount(writer, account);
    return record;
}

Result<Account> decodeAccount(ByteView record)
{
    CborReader reader(record);
    auto map = CborMapReader::open(reader, kMaxPairs);
    if (!map)
        return map.error();
    Account account;
    std::uint32_t seen = 0;
    bool hasCounter = false;
    std::vector<ByteView> unknown;
    while (map->hasNext()) {
        const auto key = map->nextKey(kOpenContainers);
        if (!key)
            return key.error();
        const Field *field = std::ranges::find(kFields, key->name, &Field::key);
        if (field != std::end(kFields)) {
            if (const auto read = field->read(reader, account); !read)
                return at(field->key, read.error());
            hasCounter |= field->key == "counter";
            seen |= 1u << (field - std::begin(kFields));
            continue;
        }
        if (const auto value = reader.readItem(kOpenContainers); !value)
            return value.error();
        unknown.push_back(record.subspan(key->begin, reader.position() - key->begin));
    }
    for (const Field &field : kFields) {
        if (field.isRequired && !(seen & (1u << (&field - std::begin(kFields)))))
            return Error{ErrorCode::CborMalformed, std::string(field.key)};
    }
    if (account.parameters.type == OtpType::Hotp && !hasCounter)
        return Error{ErrorCode::InvalidCounter, "counter"}; // guessing one would show wrong codes
    account.unknownFields = joinedItems(unknown);
    if (const auto checked = checkAccount(account); !checked)
        return checked.error();
    return account;
}

} // namespace countersign
