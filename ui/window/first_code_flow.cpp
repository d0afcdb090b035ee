#include "ui/window/first_code_flow.h"

#include "core/providers/provider.h"
#include "ui/dialogs/added_dialog.h"
#include "ui/dialogs/two_codes_dialog.h"
#include "ui/session/clipboard_guard.h"
#include "ui/session/code_journal.h"
#include "ui/session/session.h"
#include "ui/text/error_text.h"
#include "ui/window/account_commands.h"
#include "ui/window/code_copier.h"

#include <QApplication>

namespace countersign {

FirstCodeFlow::FirstCodeFlow(Session &session, ClipboardGuard &clipboard, CodeCopier &copier, AccountCommands &commands,
                             CodeJournal &journal, QWidget &window)
    : m_session(session)
    , m_clipboard(clipboard)
    , m_copier(copier)
    , m_commands(commands)
    , m_journal(journal)
    , m_window(window)
{ }

void FirstCodeFlow::accountsAdded(const std::vector<AccountId> &ids)
{
    if (ids.size() != 1)
        return;
    // The dialog that added it is about to close; another one may ask about the next account.
    QMetaObject::invokeMethod(
        this, [this, id = ids.front()] { showFirstCode(id); }, Qt::QueuedConnection);
}

void FirstCodeFlow::showFirstCode(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account || account->state != BindingState::Pending || QApplication::activeModalWidget())
        return;
    const Provider *provider = findProviderOfAccount(account->issuer, account->name);
    if (provider && provider->asksForTwoCodes)
        openTwoCodes(*account, true);
    else
        openFirstCode(*account);
}

void FirstCodeFlow::showTwoCodes(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    const Provider *provider = findProviderOfAccount(account->issuer, account->name);
    openTwoCodes(*account, provider && provider->asksForTwoCodes);
}

void FirstCodeFlow::openTwoCodes(const Account &account, bool isAskedFor)
{
    const auto reason = isAskedFor ? TwoCodesDialog::Reason::Service : TwoCodesDialog::Reason::Person;
    auto *dialog = new TwoCodesDialog(account.clone(), reason, m_session.clock(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const AccountId id = account.id;
    connect(dialog, &TwoCodesDialog::copyRequested, this, [this, id](const QString &code, bool isCurrent) {
        m_clipboard.copy(code, m_lifetime);
        m_journal.note(id, CodeUse::Copied);
        if (isCurrent)
            m_session.markUsed(id);
    });
    if (!account.parameters.isTimeBased())
        connectHotp(*dialog);
    closeWithAccount(*dialog, id);
    connect(dialog, &TwoCodesDialog::refused, this, [this, dialog, id] { help(*dialog, id); });
    connect(dialog, &TwoCodesDialog::worked, &m_commands, [this, id] { m_commands.confirm(id); });
    dialog->open();
}

void FirstCodeFlow::help(QDialog &dialog, const AccountId &id)
{
    disconnect(&dialog, &QDialog::finished, this, nullptr); // it is not dealt with yet
    dialog.reject();
    Q_EMIT helpRequested(id);
}

void FirstCodeFlow::closeWithAccount(QDialog &dialog, const AccountId &id)
{
    connect(&dialog, &QDialog::finished, this, &FirstCodeFlow::finished);
    connect(&m_session, &Session::locked, &dialog, &QDialog::reject);
    connect(&m_session, &Session::accountErased, &dialog, [&dialog, id](const AccountId &erased) {
        if (erased == id)
            dialog.reject();
    });
}

void FirstCodeFlow::connectHotp(TwoCodesDialog &dialog)
{
    const AccountId id = dialog.accountId();
    connect(&dialog, &TwoCodesDialog::hotpCodeRequested, &m_session, [this, &dialog, id] {
        if (const auto requested = m_session.requestHotpCode(id); !requested)
            dialog.setMessage(errorText(requested.error()).line());
    });
    connect(&m_session, &Session::hotpCodeReady, &dialog,
            [this, &dialog, id](const AccountId &ready, const QString &code) {
                if (ready != id)
                    return;
                m_clipboard.copy(code, m_lifetime);
                m_session.markUsed(id);
                dialog.showHotpCode(code);
            });
}

void FirstCodeFlow::openFirstCode(const Account &account)
{
    auto *dialog = new AddedDialog(account.clone(), m_session.clock(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const AccountId id = account.id;
    const bool isTimeBased = account.parameters.isTimeBased();
    connect(dialog, &AddedDialog::copyRequested, &m_copier, [this, id, isTimeBased] {
        if (isTimeBased)
            m_copier.copy(id);
        else
            m_copier.copyNewHotp(id);
    });
    connect(&m_session, &Session::hotpCodeReady, dialog, [dialog, id](const AccountId &ready, const QString &code) {
        if (ready == id)
            dialog->showCode(code);
    });
    closeWithAccount(*dialog, id);
    connect(dialog, &AddedDialog::refused, this, [this, dialog, id] { help(*dialog, id); });
    connect(dialog, &AddedDialog::worked, &m_commands, [this, id] { m_commands.confirm(id); });
    dialog->open();
}

} // namespace countersign
