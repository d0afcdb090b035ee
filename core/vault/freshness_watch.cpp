#include "core/vault/freshness_watch.h"

#include "core/vault/freshness.h"
#include "core/vault/vault_folder.h"

#include <algorithm>

namespace countersign {

FreshnessWatch::FreshnessWatch(FileSystem &files, Random &random, const std::filesystem::path &seenStates,
                               std::filesystem::path vault)
    : m_files(files)
    , m_store(files, random, std::move(vault))
    , m_seen(files, random, seenStates)
{ }

Result<void> FreshnessWatch::prepare()
{
    m_known.reset();
    auto known = m_seen.read();
    if (!known)
        return known.error();
    m_known = *std::move(known);
    return {};
}

std::optional<StaleCopy> FreshnessWatch::check(const OpenVault &open)
{
    const auto place = m_seen.placeOf(m_store.path());
    if (!place)
        return {};
    const SeenState opened = stateOnDisk(open.stamp, accountsOutsideTrash(open.vault));
    const SeenState *newest = m_known ? m_known->find(*place, open.stamp.vaultId) : nullptr;
    if (newest) {
        if (const auto fresh = checkFreshness(open.stamp, newest->stamp); !fresh)
            return StaleCopy{.reason = fresh.error().code, .file = opened, .newest = *newest};
    }
    if (m_notConfirmed == open.stamp)
        return {};
    // A crash may have come between the renaming and its way to the disk: nothing is remembered that could still go.
    auto folder = VaultFolder::open(m_files, m_store.path());
    if (folder && folder->sync())
        (void)m_seen.record(*place, opened);
    return {};
}

void FreshnessWatch::saved(const PreparedSave &save, SaveConfirmation confirmation)
{
    if (confirmation == SaveConfirmation::NotConfirmedByDisk) {
        m_notConfirmed = save.result;
        return;
    }
    m_notConfirmed.reset();
    if (const auto place = m_seen.placeOf(m_store.path()))
        (void)m_seen.record(*place, stateOnDisk(save.result, save.accounts));
}

Result<void> FreshnessWatch::accept(const FileStamp &stamp, std::optional<UnixTime> saved)
{
    const auto place = m_seen.placeOf(m_store.path());
    if (!place)
        return place.error();
    return m_seen.accept(*place, {.stamp = stamp, .saved = saved});
}

SeenState FreshnessWatch::stateOnDisk(const FileStamp &stamp, std::size_t accounts) const
{
    SeenState state{.stamp = stamp, .accounts = accounts};
    const auto info = m_store.inspect();
    if (info && info->stamp == stamp)
        state.saved = info->modified;
    return state;
}

bool isNewerState(const FileStamp &found, const StaleCopy &stale)
{
    const FileStamp &copy = stale.file.stamp;
    if (found.vaultId != copy.vaultId || found == copy)
        return false;
    const bool isParted = stale.reason == ErrorCode::VaultForked && found.saveCounter == copy.saveCounter;
    return found.saveCounter > copy.saveCounter || isParted;
}

std::optional<Generation> newerGeneration(const VaultStore &store, const StaleCopy &stale)
{
    const auto all = store.generations();
    if (!all)
        return {};
    std::optional<Generation> newest;
    for (const Generation &generation : *all) {
        const auto kept = store.storeOf(generation);
        const auto info = kept ? kept->inspect() : kept.error();
        if (!info || !isNewerState(info->stamp, stale))
            continue;
        if (info->stamp == stale.newest.stamp)
            return generation;
        if (!newest || generation.saveCounter > newest->saveCounter)
            newest = generation;
    }
    return newest;
}

std::size_t accountsOutsideTrash(const Vault &vault)
{
    return static_cast<std::size_t>(std::ranges::count(vault.accounts(), false, &Account::isInTrash));
}

} // namespace countersign
