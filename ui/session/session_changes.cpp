// The session's changes: done, announced, undone.

#include "ui/session/session_private.h"

#include <algorithm>
#include <set>

namespace countersign {

namespace {

constexpr std::size_t kMaxUndoSteps = 100;

/// The ids that the steps of a change name.
struct NamedIds
{
    std::set<AccountId> inserted;
    std::set<AccountId> replaced;
    std::set<AccountId> erased;
};

NamedIds namedIds(const VaultChange &change)
{
    NamedIds ids;
    for (const auto &step : change.steps) {
        if (const auto *insert = std::get_if<InsertAccount>(&step))
            ids.inserted.insert(insert->account.id);
        else if (const auto *replace = std::get_if<ReplaceAccount>(&step))
            ids.replaced.insert(replace->account.id);
        else if (const auto *erase = std::get_if<EraseAccount>(&step))
            ids.erased.insert(erase->id);
    }
    return ids;
}

/// Where the erased accounts are, last first, before the change is done.
std::vector<ChangedAccounts::Erased> erasedFrom(const Vault &vault, const NamedIds &ids)
{
    std::vector<ChangedAccounts::Erased> erased;
    for (const AccountId &id : ids.erased) {
        if (const auto position = vault.indexOf(id))
            erased.push_back({id, static_cast<int>(*position)});
    }
    std::ranges::sort(erased, std::greater(), &ChangedAccounts::Erased::position);
    return erased;
}

/// Where the inserted accounts are, as runs, after the change was done.
std::vector<ChangedAccounts::Range> insertedInto(const Vault &vault, const NamedIds &ids)
{
    std::vector<ChangedAccounts::Range> runs;
    if (ids.inserted.empty())
        return runs;
    int position = 0;
    for (const Account &account : vault.accounts()) {
        if (ids.inserted.contains(account.id)) {
            if (!runs.empty() && runs.back().last == position - 1)
                runs.back().last = position;
            else
                runs.push_back({position, position});
        }
        ++position;
    }
    return runs;
}

} // namespace

Result<void> Session::apply(VaultChange change, Undo undo)
{
    auto inverse = this->change(std::move(change));
    if (!inverse)
        return inverse.error();
    if (undo == Undo::Yes)
        pushUndo(*std::move(inverse));
    vaultChanged();
    return {};
}

Result<std::vector<AccountId>> Session::addAccounts(std::vector<AccountDraft> drafts)
{
    if (!m_open)
        return ErrorCode::AccountNotFound;
    std::vector<Account> accounts;
    std::vector<AccountId> ids;
    accounts.reserve(drafts.size());
    const UnixTime now = m_clock.now();
    for (AccountDraft &draft : drafts) {
        ids.push_back(AccountId::generate(m_random));
        accounts.push_back(accountFromDraft(std::move(draft), ids.back(), now));
    }
    if (const auto applied = apply(changes::add(m_open->vault, std::move(accounts))); !applied)
        return applied.error();
    return ids;
}

void Session::undo()
{
    if (m_undo.empty() || !m_open)
        return;
    VaultChange inverse = std::move(m_undo.back());
    m_undo.pop_back();
    const auto undone = change(std::move(inverse));
    Q_EMIT undoAvailable(canUndo());
    // It cannot fail: undo runs the changes back one by one, and what it names is as it was.
    if (undone)
        vaultChanged();
}

void Session::keepLastChange()
{
    if (m_undo.empty())
        return;
    m_undo.pop_back();
    Q_EMIT undoAvailable(canUndo());
}

Result<VaultChange> Session::change(VaultChange change)
{
    if (!m_open)
        return ErrorCode::AccountNotFound;
    if (m_private->stale)
        return ErrorCode::VaultReadOnly;
    const NamedIds ids = namedIds(change);
    ChangedAccounts changed;
    changed.erased = erasedFrom(m_open->vault, ids);
    auto inverse = m_open->vault.apply(std::move(change));
    if (!inverse)
        return inverse;
    changed.inserted = insertedInto(m_open->vault, ids);
    std::ranges::set_difference(ids.replaced, ids.inserted, std::back_inserter(changed.changed));
    std::erase_if(changed.changed, [&ids](const AccountId &id) { return ids.erased.contains(id); });
    forgetStaleMarks(*inverse);
    announce(changed);
    return inverse;
}

void Session::announce(const ChangedAccounts &changed)
{
    for (const auto &[id, position] : changed.erased)
        Q_EMIT accountErased(id, position);
    for (const auto &[first, last] : changed.inserted)
        Q_EMIT accountsInserted(first, last);
    for (const AccountId &id : changed.changed)
        Q_EMIT accountChanged(id);
}

void Session::pushUndo(VaultChange inverse)
{
    m_undo.push_back(std::move(inverse));
    if (m_undo.size() > kMaxUndoSteps)
        m_undo.pop_front();
    Q_EMIT undoAvailable(true);
}

void Session::protectCounterFromUndo(const AccountId &id, std::uint64_t counter)
{
    // Undoing an older edit must not bring back a counter whose code was given out.
    const auto raise = [&id, counter](Account &account) {
        if (account.id == id)
            account.counter = std::max(account.counter, counter);
    };
    for (VaultChange &change : m_undo) {
        for (auto &step : change.steps) {
            if (auto *insert = std::get_if<InsertAccount>(&step))
                raise(insert->account);
            else if (auto *replace = std::get_if<ReplaceAccount>(&step))
                raise(replace->account);
        }
    }
}

} // namespace countersign
