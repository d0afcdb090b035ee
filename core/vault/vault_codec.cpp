#include "core/vault/vault_codec.h"

#include "core/vault/account_codec.h"
#include "core/vault/cbor_reader.h"
#include "core/vault/cbor_writer.h"
#include "core/vault/vault_format.h"

#include <algorithm>
#include <bit>
#include <set>

namespace countersign {

namespace {

constexpr std::uint64_t kPayloadVersion = 1;
constexpr std::size_t kKnownPairs = 2;
constexpr std::size_t kMaxPairs = 256;
constexpr int kOpenContainers = 1;
constexpr std::size_t kSmallestPaddedSize = 32 * 1024;
constexpr std::uint8_t kPaddingMark = 0x80;

Error internal(std::string where, std::size_t position = 0)
{
    return {.code = ErrorCode::VaultInternal, .where = std::move(where), .position = position};
}

std::string placeOf(std::size_t record)
{
    return "accounts[" + std::to_string(record) + "]";
}

Error atRecord(std::size_t record, Error error)
{
    error.where = error.where.empty() ? placeOf(record) : placeOf(record) + "." + error.where;
    return error;
}

/// ISO 7816-4: the mark, then zeros to the end.
Result<ByteView> withoutPadding(ByteView padded)
{
    std::size_t size = padded.size();
    while (size != 0 && padded[size - 1] == 0)
        --size;
    if (size == 0 || padded[size - 1] != kPaddingMark)
        return internal("padding");
    return padded.first(size - 1);
}

/// As it stands; but one that was kept because its id was there twice is an account once that id is free again, and
/// what the reader will take for an account is written like one.
void writeKept(CborWriter &writer, const QuarantinedRecord &kept, const std::set<AccountId> &ids)
{
    // EXPOSE: as in `VaultCodec::write`.
    const ByteView cbor = kept.cbor.expose();
    const bool wasDuplicate = kept.reason.code == ErrorCode::AccountExists;
    const auto account = wasDuplicate ? decodeAccount(cbor) : kept.reason;
    if (account && !ids.contains(account->id))
        encodeAccount(writer, *account);
    else
        writer.raw(cbor);
}

} // namespace

std::size_t VaultCodec::paddedSize(std::size_t contentSize)
{
    const std::size_t marked = contentSize + 1;
    if (marked <= kSmallestPaddedSize)
        return kSmallestPaddedSize;
    const auto stepBits = std::bit_width(marked) - 1 - 3; // an eighth of the power of two below
    return (((marked - 1) >> stepBits) + 1) << stepBits;
}

std::size_t VaultCodec::write(const Vault &vault, std::span<std::uint8_t> out)
{
    CborWriter writer(out);
    // EXPOSE: into the payload, which is locked memory and leaves it only sealed.
    CborMapWriter map(writer, kKnownPairs, vault.m_unknownFields.expose());
    map.key("v");
    writer.unsignedInteger(kPayloadVersion);
    map.key("accounts");
    const std::size_t records = vault.m_accounts.size() + vault.m_quarantine.size();
    writer.arrayHeader(records);
    auto account = vault.m_accounts.begin();
    auto kept = vault.m_quarantine.begin();
    for (std::size_t position = 0; position < records; ++position) {
        const bool isKeptPlace = kept != vault.m_quarantine.end() && kept->position <= position;
        if (isKeptPlace || account == vault.m_accounts.end())
            writeKept(writer, *kept++, vault.m_ids);
        else
            encodeAccount(writer, *account++);
    }
    map.finish();
    return writer.size();
}

Result<SecretBytes> VaultCodec::encode(const Vault &vault)
{
    const std::size_t contentSize = write(vault, {});
    const std::size_t size = paddedSize(contentSize);
    if (size > format::kMaxPaddedPayload)
        return Error{ErrorCode::VaultLimit, "payload"};
    SecretBytes payload(size);
    write(vault, payload.writable());
    payload.writable()[contentSize] = kPaddingMark;
    return payload;
}

Result<Vault> VaultCodec::decode(const SecretBytes &paddedPayload)
{
    // EXPOSE: what is read stays in locked memory, but for the texts.
    const auto payload = withoutPadding(paddedPayload.expose());
    if (!payload)
        return payload.error();
    return read(*payload);
}

Result<Vault> VaultCodec::read(ByteView payload)
{
    CborReader reader(payload);
    auto map = CborMapReader::open(reader, kMaxPairs);
    if (!map)
        return internal("payload");
    Vault vault;
    bool hasVersion = false;
    bool hasAccounts = false;
    std::vector<ByteView> unknown;
    while (map->hasNext()) {
        const auto key = map->nextKey(kOpenContainers);
        if (!key)
            return internal("payload", key.error().position);
        if (key->name == "v") {
            const auto version = reader.readUnsigned();
            if (!version || *version != kPayloadVersion)
                return internal("v");
            hasVersion = true;
        } else if (key->name == "accounts") {
            if (const auto read = readRecords(reader, vault); !read)
                return read.error();
            hasAccounts = true;
        } else {
            if (const auto value = reader.readItem(kOpenContainers); !value)
                return internal("payload", value.error().position);
            unknown.push_back(payload.subspan(key->begin, reader.position() - key->begin));
        }
    }
    if (!hasVersion || !hasAccounts || !reader.atEnd())
        return internal("payload", reader.position());
    vault.m_unknownFields = joinedItems(unknown);
    return vault;
}

Result<void> VaultCodec::readRecords(CborReader &reader, Vault &vault)
{
    const auto count = reader.readArrayHeader(Vault::kMaxAccounts);
    if (!count)
        return internal("accounts");
    vault.m_accounts.reserve(std::min(*count, Vault::kMaxAccounts));
    for (std::size_t position = 0; position < *count; ++position) {
        const auto record = reader.skipItem();
        if (!record)
            return internal(placeOf(position), record.error().position);
        auto account = decodeAccount(*record);
        if (account && vault.m_ids.insert(account->id).second) {
            vault.m_accounts.push_back(*std::move(account));
            continue;
        }
        const Error reason = account ? Error{ErrorCode::AccountExists} : account.error();
        vault.m_quarantine.push_back(
            {.cbor = SecretBytes(*record), .reason = atRecord(position, reason), .position = position});
    }
    return {};
}

} // namespace countersign
