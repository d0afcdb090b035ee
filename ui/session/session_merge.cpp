// The session and another program that saved the same vault meanwhile: nothing of either is lost.

#include "core/vault/vault_merge.h"
#include "ui/session/background.h"
#include "ui/session/session_private.h"

#include <algorithm>

namespace countersign {

void Session::mergeWithFile()
{
    if (!m_open || m_saveState != SaveState::Failed || m_private->savesUnderWay > 0)
        return;
    ++m_private->savesUnderWay; // changes wait until both are together
    setSaveState(SaveState::Saving);
    inBackground(
        m_private->pool, this, [line = m_private->line, keys = m_open->keys.clone()] { return line->openAgain(keys); },
        [this, line = m_private->line, epoch = m_private->epoch](Result<OpenVault> other) {
            if (line != m_private->line)
                return;
            --m_private->savesUnderWay;
            if (!m_open || epoch != m_private->epoch) {
                // Locked meanwhile: what is not saved is being tried again, or was discarded.
                if (m_private->savesUnderWay == 0)
                    setSaveState(SaveState::Saved);
                return;
            }
            const bool isMissing = !other && other.error().code == ErrorCode::FileNotFound;
            const auto taken = other ? takeOver(*std::move(other)) : isMissing ? writeAnew() : other.error();
            if (!taken)
                saveFailedFor(taken.error());
        });
}

void Session::mergeWith(OpenVault other)
{
    if (!m_open || m_saveState != SaveState::Failed || m_private->savesUnderWay > 0)
        return;
    if (const auto taken = takeOver(std::move(other)); !taken)
        saveFailedFor(taken.error());
}

Result<void> Session::takeOver(OpenVault other)
{
    const auto comparison = compareVaults(m_open->vault, other.vault);
    VaultMerge merge = mergeVaults(m_open->vault, other.vault, comparison, {}, m_random);
    // A code whose counter the other program has passed may have been used there.
    std::vector<AccountId> passed;
    for (const Private::WaitingCode &waiting : m_private->waitingCodes) {
        const Account *theirs = other.vault.find(waiting.id);
        const Account *ours = find(waiting.id);
        if (theirs && ours && theirs->counter >= ours->counter)
            passed.push_back(waiting.id);
    }
    if (const auto merged = change(std::move(merge.change)); !merged)
        return merged.error();
    for (const Account &account : m_open->vault.accounts())
        protectCounterFromUndo(account.id, account.counter);
    // Its keys are saved, ours were only meant to be. But an older copy must not bring an old password back.
    const FileStamp &before = m_private->stampOnDisk;
    const bool takesKeys = other.stamp.vaultId == before.vaultId && other.stamp.saveCounter > before.saveCounter;
    const bool dropsKeys = takesKeys && m_private->keysRevision;
    if (takesKeys) {
        m_open->keys = std::move(other.keys);
        m_private->keysRevision.reset();
        ++m_private->keysEpoch; // changes that are being made start from the former ones
    }
    // An older copy may have been put there: what was saved before must not look newer afterwards.
    m_private->countAbove = std::max(m_private->countAbove, m_private->stampOnDisk.saveCounter);
    replaceOnDisk(other.stamp);
    std::erase_if(m_private->waitingCodes, [&passed](const Private::WaitingCode &waiting) {
        return std::ranges::find(passed, waiting.id) != passed.end();
    });
    vaultChanged();
    for (const AccountId &id : passed)
        (void)requestHotpCode(id);
    if (dropsKeys) // told last, because a receiver may lock
        Q_EMIT keysNotChanged(Error{ErrorCode::VaultChangedOnDisk});
    return {};
}

/// The file has gone. A new one takes nobody's place: if one appears meanwhile, it is left alone.
Result<void> Session::writeAnew()
{
    m_private->countAbove = std::max(m_private->countAbove, m_private->stampOnDisk.saveCounter);
    replaceOnDisk({});
    vaultChanged();
    return {};
}

/// The next save takes the place of `stamp`.
void Session::replaceOnDisk(const FileStamp &stamp)
{
    m_open->stamp = stamp;
    m_private->stampOnDisk = stamp;
    inBackground(
        m_private->pool, this,
        [line = m_private->line, stamp] {
            line->takeOver(stamp);
            return true;
        },
        [](bool) {});
}

} // namespace countersign
