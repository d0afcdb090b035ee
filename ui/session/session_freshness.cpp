// The session and a file that is older than what was seen of it, or parted from it: opened for reading until somebody
// decides what counts.

#include "core/base/file_system.h"
#include "ui/session/background.h"
#include "ui/session/session_private.h"

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

Result<Session::OtherVault> openedAs(const VaultStore &store, Result<OpenVault> open)
{
    if (!open)
        return open.error();
    SeenState state{.stamp = open->stamp, .accounts = accountsOutsideTrash(open->vault)};
    if (const auto info = store.inspect())
        state.saved = info->modified;
    return Session::OtherVault{.open = *std::move(open), .state = state};
}

} // namespace

void Session::rememberSeenStatesIn(std::filesystem::path file)
{
    m_private->seenStates = std::move(file);
    m_private->line = makeLine();
}

std::shared_ptr<SaveLine> Session::makeLine() const
{
    std::optional<FreshnessWatch> watch;
    if (!m_private->seenStates.empty())
        watch.emplace(m_files, m_random, m_private->seenStates, m_store->path());
    return std::make_shared<SaveLine>(*m_store, std::move(watch));
}

void Session::adoptOpened(OpenedFile opened)
{
    m_private->seenProblem = opened.unknownBecause;
    if (opened.vault && !opened.unsavedBecause) {
        m_private->stale = opened.stale;
        m_private->countAbove = 0;
    }
    adopt(std::move(opened.vault), opened.unsavedBecause);
}

Result<void> Session::acceptGeneration(const Generation &generation)
{
    if (m_private->seenStates.empty())
        return {};
    const auto store = m_store->storeOf(generation);
    if (!store)
        return store.error();
    const auto info = store->inspect();
    if (!info)
        return info.error();
    FreshnessWatch watch(m_files, m_random, m_private->seenStates, m_store->path());
    // What cannot be remembered must not stop anybody from getting the accounts back; it may only warn too often.
    (void)watch.accept(info->stamp, info->modified);
    return {};
}

Session::Access Session::access() const
{
    return m_private->stale ? Access::ReadOnly : Access::Full;
}

const std::optional<StaleCopy> &Session::staleCopy() const
{
    return m_private->stale;
}

const std::optional<Error> &Session::seenProblem() const
{
    return m_private->seenProblem;
}

Result<void> Session::acceptCopy(VaultChange merged)
{
    if (!m_open || !m_private->stale)
        return {};
    const auto stale = std::exchange(m_private->stale, {});
    m_private->countAbove = stale->newest.stamp.saveCounter;
    if (merged.steps.empty()) {
        vaultChanged();
    } else if (const auto applied = apply(std::move(merged)); !applied) {
        m_private->stale = stale;
        m_private->countAbove = 0;
        return applied;
    }
    Q_EMIT accessChanged();
    return {};
}

void Session::replaceCopy(OpenVault newer)
{
    if (!m_open || !m_private->stale)
        return;
    const std::uint64_t seen = m_private->stale->newest.stamp.saveCounter;
    const std::uint64_t counter = std::max(seen, newer.stamp.saveCounter);
    newer.stamp = m_private->stampOnDisk; // what the save finds and keeps
    lock(); // every account may be another one now: whoever shows them starts anew
    adopt(std::move(newer));
    m_private->countAbove = counter;
    vaultChanged();
    Q_EMIT accessChanged();
}

void Session::openNewerState(std::optional<SecretBytes> password, QObject *receiver, OtherOpened done)
{
    if (!m_open || !m_private->stale)
        return;
    inBackground(
        m_private->pool, receiver,
        [store = *m_store, keys = m_open->keys.clone(), password = std::move(password),
         stale = *m_private->stale]() -> Result<OtherVault> {
            const auto generation = newerGeneration(store, stale);
            if (!generation)
                return ErrorCode::FileNotFound;
            const auto kept = store.storeOf(*generation);
            if (!kept)
                return kept.error();
            return openedAs(*kept, password ? kept->open(*password) : kept->open(keys));
        },
        std::move(done));
}

void Session::openOther(const std::filesystem::path &file, std::optional<SecretBytes> password, QObject *receiver,
                        OtherOpened done)
{
    if (!m_open)
        return;
    inBackground(
        m_private->pool, receiver,
        [store = VaultStore(m_files, m_random, file), keys = m_open->keys.clone(), password = std::move(password)] {
            return openedAs(store, password ? store.open(*password) : store.open(keys));
        },
        std::move(done));
}

} // namespace countersign
