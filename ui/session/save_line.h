#pragma once

#include "core/vault/freshness_watch.h"
#include "core/vault/vault_opener.h"
#include "core/vault/vault_store.h"

#include <memory>
#include <optional>

namespace countersign {

/// What opening a vault file gave.
struct OpenedFile
{
    Result<OpenVault> vault;
    std::optional<Error> unsavedBecause; ///< `vault` came from a save that failed before, and still does for this
    std::optional<StaleCopy> stale = {}; ///< the file is older than what was seen, or parted from it
    std::optional<Error> unknownBecause = {}; ///< what was seen cannot be read
};

/// A vault file as the session's background thread sees it: opened and saved there, one thing at a time, in order.
/// Made in the GUI thread, then used by background work only.
class SaveLine
{
public:
    /// `watch`: none if nothing is to be remembered of what was seen.
    explicit SaveLine(VaultStore store, std::optional<FreshnessWatch> watch = {})
        : m_store(std::move(store))
        , m_watch(std::move(watch))
    { }

    Result<OpenVault> create(const SecretBytes &password, const KdfCost &cost, const RecoveryKey *recoveryKey);
    OpenedFile open(const VaultOpener &opener);

    /// Puts `save` in the place of what is on disk now. A failed one is kept for `retry` and `open`.
    Result<SaveConfirmation> commit(PreparedSave save);
    /// Tries the kept save again.
    Result<SaveConfirmation> retry();
    void forgetUnsaved() { m_unsaved.reset(); }

    /// What the file holds now, after another program saved it.
    Result<OpenVault> openAgain(const VaultKeys &keys) const { return m_store.open(keys); }
    /// The open vault has everything of the state `onDisk` now: the next save may replace that.
    void takeOver(const FileStamp &onDisk)
    {
        m_onDisk = onDisk;
        m_unsaved.reset();
    }

private:
    Result<OpenVault> openFile(const VaultOpener &opener) const;
    Result<OpenVault> openUnsaved(const VaultOpener &opener) const;

    VaultStore m_store;
    std::optional<FreshnessWatch> m_watch;
    std::optional<FileStamp> m_onDisk; ///< as last read or written by us
    std::optional<PreparedSave> m_unsaved;
};

} // namespace countersign
