#pragma once

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/vault/vault_keys.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

namespace countersign {

/// The newest state of a vault file that this computer has seen. Nothing of it is secret.
struct SeenState
{
    FileStamp stamp = {};
    std::optional<UnixTime> saved = {}; ///< when its file was written
    std::optional<std::size_t> accounts = {}; ///< outside the Trash; none if it was never open here

    bool operator==(const SeenState &) const = default;
};

/// Vault files by their place: a backup that is opened for a look is another file than the vault it comes from, though
/// both have the same vault id (docs/adr/0050).
class SeenStateTable
{
public:
    static constexpr std::size_t kMaxEntries = 64;
    static constexpr std::size_t kMaxFileBytes = 64 * 1024;
    static constexpr std::size_t kPlaceSize = 16;
    using Place = std::array<std::uint8_t, kPlaceSize>; ///< a digest of the canonical path

    struct Entry
    {
        Place place;
        SeenState state;
    };

    /// Null if that vault was never seen there.
    const SeenState *find(const Place &place, const VaultId &vaultId) const;
    /// Puts `state` first, in the place of what was known of that vault there. The longest unused entry goes when
    /// there are too many.
    void put(const Place &place, const SeenState &state);
    /// The last used first.
    const std::vector<Entry> &entries() const { return m_entries; }

    Bytes encode() const;
    /// Errors: CborMalformed, FileTooLarge; VaultNewer if a newer version wrote it.
    static Result<SeenStateTable> decode(ByteView file);

private:
    std::vector<Entry> m_entries;
};

/// That table in its file: small, for its owner only, written in one step, with a lock against a second program.
class SeenStates
{
public:
    SeenStates(FileSystem &files, Random &random, std::filesystem::path file);

    /// Where a vault file is, wherever a link to it is. Errors: FolderMissing, …
    Result<SeenStateTable::Place> placeOf(const std::filesystem::path &vault) const;
    /// Empty if there is no file yet. Errors: as `SeenStateTable::decode`; FileUnreadable, …
    Result<SeenStateTable> read() const;
    /// Remembers `state` unless a newer one is known, or another with the same counter.
    Result<void> record(const SeenStateTable::Place &place, const SeenState &state) const;
    /// Remembers `state` whatever was known: somebody decided that it counts.
    Result<void> accept(const SeenStateTable::Place &place, const SeenState &state) const;

private:
    enum class Known { Keeps, Gives }; ///< whether a newer known state stays
    Result<void> put(const SeenStateTable::Place &place, const SeenState &state, Known known) const;

    FileSystem &m_files;
    Random &m_random;
    std::filesystem::path m_file;
};

} // namespace countersign
