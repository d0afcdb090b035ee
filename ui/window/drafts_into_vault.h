#pragma once

#include "ui/dialogs/rebinding_dialog.h"
#include "ui/scan/code_reading.h"
#include "ui/session/session.h"

#include <QObject>
#include <QStringList>

#include <cstddef>
#include <deque>
#include <vector>

class QWidget;

namespace countersign {

/// Puts account drafts into the vault: adds what is new, says what is there already, and asks about each account that
/// is there with another key. Only while unlocked; locking ends it.
class DraftsIntoVault final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it. It asks above `window`.
    DraftsIntoVault(Session &session, QWidget &window);

    /// `leftOut` is what was found beside it and isn't added, as `add_words::leftOut` words it: what is said of the
    /// account says that too.
    void addOne(ReadAccount account, QStringList leftOut = {});
    /// Adds what is new at once, and asks about each account that is there with another key.
    void addChosen(std::vector<AccountDraft> drafts);
    /// All `count` that were found are there already; `id` is the first of them. `leftOut` as for `addOne`.
    void sayAllHere(const AccountId &id, std::size_t count, QStringList leftOut);
    /// What is still to be asked about is as secret as the vault.
    void forget();

Q_SIGNALS:
    // As those of AddFlow.
    void accountsAdded(const std::vector<countersign::AccountId> &ids);
    void accountAlreadyHere(countersign::AccountId id);
    void messageShown(const QString &message);

private:
    void askAboutNextRebinding();
    void rebind(AccountDraft draft, const AccountId &existing, RebindingDialog::Choice choice);
    void add(std::vector<AccountDraft> drafts);
    void sayAlreadyHere(const AccountId &id, std::size_t count);
    void say(const QString &message);
    void sayAdded(const std::vector<AccountId> &ids, const QString &message);

    Session &m_session;
    QWidget &m_window;
    std::deque<ReadAccount> m_rebindings; ///< accounts that are there with another key, to be asked about
    QStringList m_leftOut; ///< to be told of with the next message
};

} // namespace countersign
