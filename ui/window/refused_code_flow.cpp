#include "ui/window/refused_code_flow.h"

#include "ui/clock/clock_health.h"
#include "ui/dialogs/refused_code_dialog.h"
#include "ui/session/code_journal.h"
#include "ui/session/session.h"
#include "ui/text/account_title.h"
#include "ui/window/code_copier.h"
#include "ui/window/refusal_words.h"

#include <algorithm>

namespace countersign {

RefusedCodeFlow::RefusedCodeFlow(const Session &session, CodeJournal &journal, CodeCopier &copier, QWidget &window)
    : m_session(session)
    , m_journal(journal)
    , m_copier(copier)
    , m_window(window)
{ }

void RefusedCodeFlow::start(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    m_journal.noteRefused(id);
    const auto rows = [this, id] {
        std::vector<RefusalRow> found;
        const Account *checked = m_session.find(id);
        if (!checked)
            return found;
        RefusalContext context{.vault = m_session.vault(), .account = *checked, .now = m_session.clock().now()};
        if (const auto code = m_session.code(id); code && checked->parameters.isTimeBased())
            context.untilFresh = code->validUntil - context.now;
        for (const RefusalCheck &one : check(*checked))
            found.push_back(refusalRow(one, context));
        return found;
    };
    auto *dialog
        = new RefusedCodeDialog(accountTitle(account->issuer, account->name), rows, m_session.clock(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_session, &Session::locked, dialog, &QDialog::reject);
    connect(&m_session, &Session::accountErased, dialog, [dialog, id](const AccountId &erased) {
        if (erased == id)
            dialog->reject();
    });
    connect(dialog, &RefusedCodeDialog::fixRequested, this, [this, id](RefusalCause cause) { mend(id, cause); });
    connect(dialog, &RefusedCodeDialog::reportRequested, this, [this, id] { Q_EMIT reportRequested(id); });
    dialog->open();
}

std::vector<RefusalCheck> RefusedCodeFlow::check(const Account &account) const
{
    return checkRefusal(m_session.vault(), account, m_journal.eventsOf(account.id),
                        m_clock ? m_clock->facts() : ClockFacts(), m_session.clock().now());
}

void RefusedCodeFlow::mend(const AccountId &id, RefusalCause cause)
{
    switch (cause) {
    case RefusalCause::LockOut:
        return;
    case RefusalCause::Clock:
        return Q_EMIT clockRequested(id);
    case RefusalCause::OtherBinding: {
        const Account *account = m_session.find(id);
        if (!account)
            return;
        const auto checks = check(*account);
        const auto found = std::ranges::find(checks, cause, &RefusalCheck::cause);
        if (found != checks.end() && !found->account.isNull())
            Q_EMIT accountShown(found->account);
        return;
    }
    case RefusalCause::TwoCodes:
    case RefusalCause::Counter:
        return Q_EMIT twoCodesRequested(id);
    case RefusalCause::ExpiredPage:
        return Q_EMIT scanRequested();
    case RefusalCause::UsedCode:
    case RefusalCause::LateCode:
        return m_copier.copyFresh(id);
    case RefusalCause::OtherAccount:
        return Q_EMIT whichCodeRequested(id);
    case RefusalCause::Parameters:
        return Q_EMIT editRequested(id);
    }
}

} // namespace countersign
