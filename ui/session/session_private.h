#pragma once

#include "ui/session/save_line.h"
#include "ui/session/session.h"

#include <QThreadPool>

#include <functional>
#include <map>
#include <string>

namespace countersign {

/// A change of the keys that is still to be made, on the background thread.
struct KeyChange
{
    /// Saved at once and told, or adopted silently and stored with the next save.
    enum class Saving { Now, WithTheNext };

    std::function<Result<void>(VaultKeys &keys, Random &random)> work;
    Saving saving = Saving::Now;
    std::optional<SecretBytes> password = {}; ///< for the observer, once the keys that take it are in use
};

/// What the session remembers besides the vault itself.
struct Session::Private
{
    /// A time span of codes that were used; HOTP: everything until the next code.
    struct UsedSpan
    {
        UnixTime from;
        UnixTime until;
    };
    /// Adds a period to those that were used, if they touch; else it takes their place.
    void markSpan(const AccountId &id, UsedSpan span);
    /// A code whose counter must reach the disk first.
    struct WaitingCode
    {
        AccountId id;
        std::string code;
        std::uint64_t revision;
    };
    std::shared_ptr<SaveLine> line;
    std::uint64_t epoch = 0; ///< which unlocking this is; results of an older one are dropped

    std::uint64_t revision = 0; ///< counts changes of the open vault
    std::uint64_t savedRevision = 0; ///< the last one that is on disk
    std::uint64_t savingRevision = 0; ///< the last one that is on its way there
    int savesUnderWay = 0;
    Error saveProblem{ErrorCode::WriteFailed}; ///< of the last save that failed
    FileStamp stampOnDisk; ///< the vault's own stamp runs ahead of it while a save is under way

    std::optional<StaleCopy> stale; ///< the open file, until somebody decides: nothing is changed
    std::uint64_t countAbove = 0; ///< the next save counts on above this: an accepted copy becomes the newest
    std::optional<Error> seenProblem; ///< what was seen could not be read when the file was opened
    std::filesystem::path seenStates; ///< where that is kept; empty: nowhere
    bool isRestored = false; ///< the file was put in place as a backup, and no password opened it since

    std::map<AccountId, UsedSpan> used;
    std::map<AccountId, QString> hotpCodes;
    std::vector<WaitingCode> waitingCodes;

    std::deque<KeyChange> keyChanges; ///< the first is being worked on
    std::uint64_t keysEpoch = 0; ///< counts keys that came from another program
    std::optional<std::uint64_t> keysRevision; ///< revision with changed keys that nobody was told of yet

    QThreadPool pool; ///< one thread, so that work is done in order; ends before the rest of this
};

/// Which rows a change touches, for the signals about it.
struct ChangedAccounts
{
    struct Erased
    {
        AccountId id;
        int position;
    };
    struct Range
    {
        int first;
        int last;
    };
    std::vector<Erased> erased; ///< from the last to the first, as positions before anything is inserted
    std::vector<Range> inserted; ///< ascending, as positions when everything is in place
    std::vector<AccountId> changed;
};

} // namespace countersign
