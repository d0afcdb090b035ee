#include "ui/window/drafts_into_vault.h"

#include "core/vault/duplicates.h"
#include "ui/text/error_text.h"
#include "ui/window/add_words.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace countersign {

DraftsIntoVault::DraftsIntoVault(Session &session, QWidget &window)
    : m_session(session)
    , m_window(window)
{ }

void DraftsIntoVault::addOne(ReadAccount account, QStringList leftOut)
{
    m_leftOut = std::move(leftOut);
    const Duplicate duplicate = findDuplicate(m_session.vault(), account.draft);
    switch (duplicate.kind) {
    case DuplicateKind::None: {
        std::vector<AccountDraft> drafts;
        drafts.push_back(std::move(account.draft));
        return add(std::move(drafts));
    }
    case DuplicateKind::Same:
        return sayAlreadyHere(duplicate.existing, 1);
    case DuplicateKind::OtherSecret:
        m_rebindings.push_back(std::move(account));
        return askAboutNextRebinding();
    }
}

void DraftsIntoVault::addChosen(std::vector<AccountDraft> drafts)
{
    std::vector<AccountDraft> fresh;
    for (AccountDraft &draft : drafts) {
        switch (findDuplicate(m_session.vault(), draft).kind) {
        case DuplicateKind::None:
            fresh.push_back(std::move(draft));
            break;
        case DuplicateKind::Same:
            break;
        case DuplicateKind::OtherSecret:
            m_rebindings.push_back({std::move(draft), {}});
            break;
        }
    }
    if (!fresh.empty())
        add(std::move(fresh));
    askAboutNextRebinding();
}

void DraftsIntoVault::askAboutNextRebinding()
{
    if (m_rebindings.empty())
        return m_leftOut.clear(); // the user saw it and cancelled
    ReadAccount next = std::move(m_rebindings.front());
    m_rebindings.pop_front();
    const Account *existing = m_session.find(findDuplicate(m_session.vault(), next.draft).existing);
    if (!existing) { // the answer before this one changed it
        std::vector<AccountDraft> drafts;
        drafts.push_back(std::move(next.draft));
        add(std::move(drafts));
        return askAboutNextRebinding();
    }
    auto *dialog
        = new RebindingDialog(existing->clone(), std::move(next.draft), next.source, m_session.clock(), &m_window);
    connect(dialog, &RebindingDialog::chosen, this, [this, dialog](RebindingDialog::Choice choice) {
        rebind(dialog->takeDraft(), dialog->existingId(), choice);
        askAboutNextRebinding();
    });
    connect(dialog, &QDialog::rejected, this, &DraftsIntoVault::askAboutNextRebinding);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_session, &Session::locked, dialog, &QDialog::reject);
    dialog->open();
}

void DraftsIntoVault::rebind(AccountDraft draft, const AccountId &existing, RebindingDialog::Choice choice)
{
    std::vector<AccountDraft> drafts;
    const QString title = add_words::titleOf(draft);
    const Account *old = m_session.find(existing);
    if (choice == RebindingDialog::Choice::KeepBoth || !old) {
        drafts.push_back(std::move(draft));
        return add(std::move(drafts));
    }
    const AccountId id = AccountId::generate(m_session.random());
    const UnixTime now = m_session.clock().now();
    std::vector<Account> accounts;
    accounts.push_back(accountFromDraft(std::move(draft), id, now));
    // One change: the old one is never retired without the new one being there.
    VaultChange change = changes::add(m_session.vault(), std::move(accounts));
    std::ranges::move(changes::retire(*old, now).steps, std::back_inserter(change.steps));
    if (const auto applied = m_session.apply(std::move(change)); !applied) {
        return say(errorText(applied.error()).line());
    }
    sayAdded({id}, tr("“%1” has its new key; the old one is retired").arg(title));
}

void DraftsIntoVault::add(std::vector<AccountDraft> drafts)
{
    const QString message = add_words::added(drafts);
    const auto ids = m_session.addAccounts(std::move(drafts));
    if (ids)
        sayAdded(*ids, message);
    else
        say(errorText(ids.error()).line());
}

void DraftsIntoVault::sayAdded(const std::vector<AccountId> &ids, const QString &message)
{
    Q_EMIT accountsAdded(ids);
    say(message);
}

void DraftsIntoVault::sayAllHere(const AccountId &id, std::size_t count, QStringList leftOut)
{
    m_leftOut = std::move(leftOut);
    sayAlreadyHere(id, count);
}

void DraftsIntoVault::sayAlreadyHere(const AccountId &id, std::size_t count)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    const QString title = add_words::titleOf(*account);
    Q_EMIT accountAlreadyHere(id);
    say(count == 1 ? tr("“%1” is here already; nothing was added").arg(title)
                   : tr("All %n account(s) are here already.", nullptr, static_cast<int>(count)));
}

void DraftsIntoVault::say(const QString &message)
{
    Q_EMIT messageShown(add_words::withLeftOut(message, std::exchange(m_leftOut, {})));
}

/// What is still to be asked about is as secret as the vault.
void DraftsIntoVault::forget()
{
    m_rebindings.clear();
    m_leftOut.clear();
}

} // namespace countersign
