#include "ui/window/pending_notice.h"

#include "core/vault/bindings.h"
#include "ui/session/session.h"
#include "ui/window/add_words.h"
#include "ui/window/notice_bar.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace countersign {

PendingNotice::PendingNotice(Session &session, NoticeBar &bar)
    : QObject(&bar)
    , m_session(session)
    , m_bar(bar)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PendingNotice::update);
    connect(&session, &Session::accountsInserted, this, &PendingNotice::update);
    connect(&session, &Session::accountChanged, this, &PendingNotice::update);
    connect(&session, &Session::accountErased, this, &PendingNotice::update);
    update();
}

void PendingNotice::update()
{
    if (m_session.state() != Session::State::Unlocked)
        return;
    const UnixTime now = m_session.clock().now();
    std::vector<AccountId> overdue;
    std::optional<UnixTime> next;
    for (const Account &account : m_session.vault().accounts()) {
        if (isBindingOverdue(account, now))
            overdue.push_back(account.id);
        else if (account.isActive() && account.state == BindingState::Pending)
            next = std::min(next.value_or(account.created), account.created);
    }
    if (next)
        lookAgainAt(*next + kBindingTime + std::chrono::seconds(1));
    if (overdue == m_shown)
        return;
    m_shown = std::move(overdue);
    if (m_shown.empty())
        m_bar.clearNotice(NoticeKind::BindingOverdue);
    else if (m_shown.size() == 1)
        showOne(*m_session.find(m_shown.front()));
    else
        showSeveral(static_cast<int>(m_shown.size()));
}

void PendingNotice::lookAgainAt(UnixTime moment)
{
    const std::chrono::milliseconds wait = moment - m_session.clock().preciseNow();
    m_timer.start(std::clamp(wait, std::chrono::milliseconds(0), std::chrono::milliseconds(kBindingTime)));
}

void PendingNotice::showOne(const Account &account)
{
    m_bar.setNotice(
        NoticeKind::BindingOverdue,
        //: %1 is an account
        {.headline = tr("Was the code of “%1” accepted?").arg(add_words::titleOf(account)),
         .text = tr("If not, the page with its QR code has expired by now: open it again, and scan the new code."),
         .actions = {{tr("It was"), [this, id = account.id] { Q_EMIT confirmed(id); }},
                     {tr("Scan again"), [this] { Q_EMIT scanRequested(); }}}});
}

void PendingNotice::showSeveral(int count)
{
    m_bar.setNotice(NoticeKind::BindingOverdue,
                    {.headline = tr("%n account(s) wait for a first accepted code.", nullptr, count),
                     .text = tr("If a site refused the code, its page has expired by now: open it again, and scan the "
                                "new code."),
                     .actions = {{tr("Show them"), [this] { Q_EMIT listRequested(); }},
                                 {tr("Scan again"), [this] { Q_EMIT scanRequested(); }}}});
}

} // namespace countersign
