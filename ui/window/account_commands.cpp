#include "ui/window/account_commands.h"

#include "core/vault/bindings.h"
#include "ui/dialogs/edit_account_dialog.h"
#include "ui/dialogs/remove_account_dialog.h"
#include "ui/dialogs/trash_dialog.h"
#include "ui/session/session.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"
#include "ui/window/code_copier.h"
#include "ui/window/toast.h"
#include "ui/window/unbinding_page.h"

#include <set>

namespace countersign {

namespace {

QString shortName(const Account &account)
{
    return displayText(account.issuer.empty() ? account.name : account.issuer);
}

QStringList toList(const std::set<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names)
        list += QString::fromStdString(name);
    return list;
}

} // namespace

AccountCommands::AccountCommands(Session &session, CodeCopier &copier, Toast &toast, QWidget &window)
    : m_session(session)
    , m_copier(copier)
    , m_toast(toast)
    , m_window(window)
{ }

bool AccountCommands::apply(VaultChange change)
{
    const Result<void> done = m_session.apply(std::move(change));
    if (!done)
        m_toast.showMessage(errorText(done.error()).line());
    return static_cast<bool>(done);
}

void AccountCommands::sayDone(const QString &message)
{
    m_toast.showMessage(message, tr("Undo"), [this] { undo(); });
}

void AccountCommands::edit(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    std::set<std::string> issuers;
    std::set<std::string> groups;
    for (const Account &other : m_session.vault().accounts()) {
        issuers.insert(other.issuer);
        groups.insert(other.groups.begin(), other.groups.end());
    }
    auto *dialog = new EditAccountDialog(account->clone(), toList(issuers), toList(groups), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { apply(changes::edit(dialog->takeEdited())); });
    dialog->open();
}

void AccountCommands::togglePinned(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    Account edited = account->clone();
    edited.favorite = !edited.favorite;
    apply(changes::edit(std::move(edited)));
}

void AccountCommands::remove(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    auto *dialog = new RemoveAccountDialog(account->clone(), unbindingPageOf(*account), m_session.clock(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RemoveAccountDialog::trashChosen, this, [this, id] { moveToTrash(id); });
    connect(dialog, &RemoveAccountDialog::retireChosen, this, [this, id] { retire(id); });
    connect(dialog, &RemoveAccountDialog::copyRequested, this, [this, id] {
        const Account *current = m_session.find(id);
        if (current && !current->parameters.isTimeBased())
            m_copier.copyNewHotp(id);
        else
            m_copier.copyNow(id);
    });
    connect(&m_session, &Session::hotpCodeReady, dialog, [dialog, id](const AccountId &ready, const QString &code) {
        if (ready == id)
            dialog->showCode(code);
    });
    dialog->open();
}

void AccountCommands::moveToTrash(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    const QString name = shortName(*account);
    if (apply(changes::moveToTrash(*account, m_session.clock().now())))
        sayDone(tr("%1 moved to the Trash · kept for 30 days").arg(name));
}

void AccountCommands::retire(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    const QString name = shortName(*account);
    if (apply(changes::retire(*account, m_session.clock().now())))
        //: A retired account is out of the list, but kept.
        sayDone(tr("%1 retired").arg(name));
}

void AccountCommands::confirm(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account || account->state == BindingState::Confirmed)
        return;
    const QString name = shortName(*account);
    if (!apply(changes::confirm(*account)))
        return;
    Q_EMIT confirmed(id);
    const std::vector<AccountId> older = otherBindings(m_session.vault(), *m_session.find(id));
    if (older.empty())
        //: A site accepted the codes of the account.
        return sayDone(tr("%1 confirmed").arg(name));
    m_toast.showMessage(tr("%1 confirmed · an older binding of it still shows codes").arg(name),
                        //: Button: takes the older binding out of the list, but keeps it.
                        tr("Retire it"), [this, older = older.front()] { retire(older); });
}

void AccountCommands::nextHotp(const AccountId &id)
{
    const Result<void> requested = m_session.requestHotpCode(id);
    if (!requested)
        m_toast.showMessage(errorText(requested.error()).line());
}

void AccountCommands::showTrash()
{
    auto *dialog = new TrashDialog(putAwayAccounts(m_session.vault()), m_session.clock(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TrashDialog::restoreRequested, this, [this, dialog](const AccountId &id) {
        const Account *account = m_session.find(id);
        if (!account)
            return;
        const QString name = shortName(*account);
        if (apply(changes::restore(*account)))
            sayDone(tr("%1 is back in the list").arg(name));
        dialog->setAccounts(putAwayAccounts(m_session.vault()));
    });
    connect(dialog, &TrashDialog::trashRequested, this, [this, dialog](const AccountId &id) {
        moveToTrash(id);
        dialog->setAccounts(putAwayAccounts(m_session.vault()));
    });
    connect(dialog, &TrashDialog::eraseRequested, this, [this, dialog](const std::vector<AccountId> &ids) {
        VaultChange change;
        for (const AccountId &id : ids)
            change.steps.emplace_back(EraseAccount{id});
        const Result<void> erased = m_session.apply(std::move(change), Session::Undo::No);
        if (!erased)
            dialog->setMessage(errorText(erased.error()).line());
        dialog->setAccounts(putAwayAccounts(m_session.vault()));
    });
    dialog->open();
}

void AccountCommands::undo()
{
    if (!m_session.canUndo())
        return;
    m_session.undo();
    m_toast.showMessage(tr("Last change undone"));
}

} // namespace countersign
