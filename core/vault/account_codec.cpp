#include "core/vault/account_codec.h"

#include "core/vault/account_fields.h"
#include "core/vault/cbor_reader.h"
#include "core/vault/vault.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace countersign {

namespace {

constexpr std::size_t kMaxPairs = 256;
constexpr int kOpenContainers = 3; // the payload's map, its `accounts`, the record

Error at(std::string_view field, Error error)
{
    error.where = field;
    return error;
}

} // namespace

void encodeAccount(CborWriter &writer, const Account &account)
{
    const auto present
        = std::ranges::count_if(recordFields(), [&](const RecordField &field) { return field.isPresent(account); });
    // EXPOSE: into the payload, as the fields' values.
    CborMapWriter map(writer, static_cast<std::size_t>(present), account.unknownFields.expose());
    for (const RecordField &field : recordFields()) {
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
    const auto fields = recordFields();
    Account account;
    std::uint32_t seen = 0; // by position
    bool hasCounter = false;
    std::vector<ByteView> unknown;
    while (map->hasNext()) {
        const auto key = map->nextKey(kOpenContainers);
        if (!key)
            return key.error();
        const auto field = std::ranges::find(fields, key->name, &RecordField::key);
        if (field != fields.end()) {
            if (const auto read = field->read(reader, account); !read)
                return at(field->key, read.error());
            hasCounter |= field->key == "counter";
            seen |= 1u << (field - fields.begin());
            continue;
        }
        if (const auto value = reader.readItem(kOpenContainers); !value)
            return value.error();
        unknown.push_back(record.subspan(key->begin, reader.position() - key->begin));
    }
    for (const RecordField &field : fields) {
        if (field.isRequired && !(seen & (1u << (&field - fields.data()))))
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
