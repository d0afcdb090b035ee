#include "core/vault/seen_states.h"

#include "core/crypto/digest.h"
#include "core/vault/cbor_reader.h"
#include "core/vault/cbor_writer.h"
#include "core/vault/vault_folder.h"

#include <algorithm>
#include <limits>

namespace countersign {

namespace {

constexpr std::string_view kPlacePerson = "OTPv1 seen place";
constexpr std::uint64_t kTableVersion = 1;
constexpr std::size_t kTablePairs = 2;
constexpr std::size_t kMaxPairs = 6;

template <std::size_t Size>
Result<std::array<std::uint8_t, Size>> readArray(CborReader &reader)
{
    const auto bytes = reader.readBytes(Size);
    if (!bytes)
        return bytes.error();
    std::array<std::uint8_t, Size> array{};
    if (bytes->size() != Size)
        return ErrorCode::CborMalformed;
    std::ranges::copy(*bytes, array.begin());
    return array;
}

/// Keys in the order of their encoding: id, path, saved, digest, counter, accounts. Without times or counts that are
/// not known.
void encodeEntry(CborWriter &writer, const SeenStateTable::Entry &entry)
{
    const SeenState &state = entry.state;
    const std::size_t pairs = 4 + (state.saved ? 1 : 0) + (state.accounts ? 1 : 0);
    CborMapWriter map(writer, pairs, {});
    map.key("id");
    writer.bytes(state.stamp.vaultId.bytes());
    map.key("path");
    writer.bytes(entry.place);
    if (state.saved) {
        map.key("saved");
        writer.integer(state.saved->time_since_epoch().count());
    }
    map.key("digest");
    writer.bytes(state.stamp.fileDigest);
    map.key("counter");
    writer.unsignedInteger(state.stamp.saveCounter);
    if (state.accounts) {
        map.key("accounts");
        writer.unsignedInteger(*state.accounts);
    }
    map.finish();
}

Result<void> readField(CborReader &reader, std::string_view key, SeenStateTable::Entry &entry)
{
    SeenState &state = entry.state;
    if (key == "id" || key == "path" || key == "digest") {
        if (key == "digest") {
            const auto digest = readArray<std::tuple_size_v<Digest>>(reader);
            if (!digest)
                return digest.error();
            state.stamp.fileDigest = *digest;
            return {};
        }
        const auto bytes = readArray<SeenStateTable::kPlaceSize>(reader);
        if (!bytes)
            return bytes.error();
        if (key == "id")
            state.stamp.vaultId = VaultId(*bytes);
        else
            entry.place = *bytes;
        return {};
    }
    if (key == "saved") {
        const auto time = reader.readInteger();
        if (!time)
            return time.error();
        state.saved = UnixTime(std::chrono::seconds(*time));
        return {};
    }
    const auto number = reader.readUnsigned();
    if (!number)
        return number.error();
    if (key == "counter")
        state.stamp.saveCounter = *number;
    else if (key == "accounts" && *number <= std::numeric_limits<std::int32_t>::max())
        state.accounts = static_cast<std::size_t>(*number);
    else
        return ErrorCode::CborMalformed;
    return {};
}

Result<SeenStateTable::Entry> readEntry(CborReader &reader)
{
    auto map = CborMapReader::open(reader, kMaxPairs);
    if (!map)
        return map.error();
    SeenStateTable::Entry entry{};
    std::size_t required = 0;
    while (map->hasNext()) {
        const auto key = map->nextKey(3);
        if (!key)
            return key.error();
        if (const auto read = readField(reader, key->name, entry); !read)
            return read.error();
        required += key->name == "id" || key->name == "path" || key->name == "digest" || key->name == "counter";
    }
    if (required != 4)
        return ErrorCode::CborMalformed;
    return entry;
}

/// The `seen` of a table's map, behind its key.
Result<std::vector<SeenStateTable::Entry>> readEntries(CborReader &reader)
{
    const auto count = reader.readArrayHeader(SeenStateTable::kMaxEntries);
    if (!count)
        return count.error();
    std::vector<SeenStateTable::Entry> entries;
    for (std::size_t position = 0; position < *count; ++position) {
        const auto entry = readEntry(reader);
        if (!entry)
            return entry.error();
        entries.push_back(*entry);
    }
    return entries;
}

/// Whether the file was read, and is no such table.
bool isDamage(ErrorCode code)
{
    return code == ErrorCode::CborMalformed || code == ErrorCode::FileTooLarge;
}

} // namespace

const SeenState *SeenStateTable::find(const Place &place, const VaultId &vaultId) const
{
    const auto found = std::ranges::find_if(
        m_entries, [&](const Entry &entry) { return entry.place == place && entry.state.stamp.vaultId == vaultId; });
    return found == m_entries.end() ? nullptr : &found->state;
}

void SeenStateTable::put(const Place &place, const SeenState &state)
{
    std::erase_if(m_entries, [&](const Entry &entry) {
        return entry.place == place && entry.state.stamp.vaultId == state.stamp.vaultId;
    });
    m_entries.insert(m_entries.begin(), Entry{place, state});
    if (m_entries.size() > kMaxEntries)
        m_entries.resize(kMaxEntries);
}

Bytes SeenStateTable::encode() const
{
    const auto write = [this](std::span<std::uint8_t> out) {
        CborWriter writer(out);
        CborMapWriter map(writer, kTablePairs, {});
        map.key("v");
        writer.unsignedInteger(kTableVersion);
        map.key("seen");
        writer.arrayHeader(m_entries.size());
        for (const Entry &entry : m_entries)
            encodeEntry(writer, entry);
        map.finish();
        return writer.size();
    };
    Bytes file(write({}));
    write(file);
    return file;
}

Result<SeenStateTable> SeenStateTable::decode(ByteView file)
{
    if (file.size() > kMaxFileBytes)
        return ErrorCode::FileTooLarge;
    CborReader reader(file);
    auto map = CborMapReader::open(reader, kTablePairs);
    if (!map)
        return map.error();
    const auto versionKey = map->hasNext() ? map->nextKey(1) : ErrorCode::CborMalformed;
    if (!versionKey || versionKey->name != "v")
        return ErrorCode::CborMalformed;
    const auto version = reader.readUnsigned();
    if (!version)
        return version.error();
    if (*version != kTableVersion)
        return ErrorCode::VaultNewer;
    const auto seenKey = map->hasNext() ? map->nextKey(1) : ErrorCode::CborMalformed;
    if (!seenKey || seenKey->name != "seen")
        return ErrorCode::CborMalformed;
    auto entries = readEntries(reader);
    if (!entries)
        return entries.error();
    if (!reader.atEnd())
        return ErrorCode::CborMalformed;
    SeenStateTable table;
    table.m_entries = *std::move(entries);
    return table;
}

SeenStates::SeenStates(FileSystem &files, Random &random, std::filesystem::path file)
    : m_files(files)
    , m_random(random)
    , m_file(std::move(file))
{ }

Result<SeenStateTable::Place> SeenStates::placeOf(const std::filesystem::path &vault) const
{
    const auto folder = VaultFolder::open(m_files, vault); // follows links
    if (!folder)
        return folder.error();
    const std::filesystem::path path = folder->path() / folder->vaultName();
    const Digest digest = personalDigest(kPlacePerson, bytesOf(path.native()));
    SeenStateTable::Place place{};
    std::copy_n(digest.begin(), place.size(), place.begin());
    return place;
}

Result<SeenStateTable> SeenStates::read() const
{
    auto folder = VaultFolder::open(m_files, m_file);
    if (!folder)
        return folder.error().code == ErrorCode::FolderMissing ? SeenStateTable()
                                                               : Result<SeenStateTable>(folder.error());
    const auto content = folder->read(folder->vaultName());
    if (content)
        return SeenStateTable::decode(content->bytes);
    return content.error().code == ErrorCode::FileNotFound ? SeenStateTable() : Result<SeenStateTable>(content.error());
}

Result<void> SeenStates::record(const SeenStateTable::Place &place, const SeenState &state) const
{
    return put(place, state, Known::Keeps);
}

Result<void> SeenStates::accept(const SeenStateTable::Place &place, const SeenState &state) const
{
    return put(place, state, Known::Gives);
}

Result<void> SeenStates::put(const SeenStateTable::Place &place, const SeenState &state, Known known) const
{
    if (const auto made = VaultFolder::make(m_files, m_file); !made)
        return made.error();
    auto folder = VaultFolder::open(m_files, m_file);
    if (!folder)
        return folder.error();
    const auto lock = folder->lock();
    if (!lock)
        return lock.error();
    auto table = read();
    if (!table && !isDamage(table.error().code))
        return table.error(); // it may be whole; a newer version, too, will want it as it is
    if (!table)
        table = SeenStateTable(); // what it said is lost, what is seen from now on is not
    const SeenState *before = table->find(place, state.stamp.vaultId);
    if (before && known == Known::Keeps) {
        const bool isNewer = before->stamp.saveCounter > state.stamp.saveCounter;
        const bool isOther = before->stamp.saveCounter == state.stamp.saveCounter && before->stamp != state.stamp;
        if (isNewer || isOther)
            return {};
    }
    if (before && *before == state && before == &table->entries().front().state)
        return {};
    table->put(place, state);
    const std::string temporary = folder->temporaryName(m_random);
    if (const auto written = folder->writeNew(temporary, table->encode()); !written)
        return written;
    if (const auto replaced = folder->replace(temporary, folder->vaultName()); !replaced) {
        (void)folder->remove(temporary);
        return replaced;
    }
    if (const auto left = folder->temporaryFiles()) {
        for (const std::string &name : *left) // of a crash: nobody else writes while we hold the lock
            (void)folder->remove(name);
    }
    return folder->sync();
}

} // namespace countersign
