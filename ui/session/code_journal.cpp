#include "ui/session/code_journal.h"

#include "core/otp/code.h"
#include "ui/session/session.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace countersign {

CodeJournal::CodeJournal(const Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &Session::unlocked, this, &CodeJournal::forgetOtherVault);
    connect(&session, &Session::hotpCodeReady, this, [this](const AccountId &id) { note(id, CodeUse::Shown); });
    if (session.state() == Session::State::Unlocked)
        m_vault = session.vaultId();
}

void CodeJournal::note(const AccountId &account, CodeUse use, const Code &code)
{
    add({account, use, m_session.clock().now(), code.validFrom, code.validUntil});
}

void CodeJournal::note(const AccountId &account, CodeUse use)
{
    add({account, use, m_session.clock().now(), {}, {}});
}

void CodeJournal::noteRefused(const AccountId &account)
{
    const auto last = std::ranges::find(m_events.rbegin(), m_events.rend(), account, &CodeEvent::account);
    if (last == m_events.rend() || last->use == CodeUse::Confirmed || last->use == CodeUse::Refused)
        return;
    CodeEvent refused = *last;
    refused.use = CodeUse::Refused;
    refused.time = m_session.clock().now();
    add(refused);
}

void CodeJournal::add(CodeEvent event)
{
    m_events.push_back(event);
    if (m_events.size() > kMostEvents)
        m_events.pop_front();
}

std::vector<CodeEvent> CodeJournal::eventsOf(const AccountId &account) const
{
    std::vector<CodeEvent> events;
    std::ranges::copy_if(m_events, std::back_inserter(events),
                         [&account](const CodeEvent &event) { return event.account == account; });
    return events;
}

void CodeJournal::forgetOtherVault()
{
    if (m_session.vaultId() != m_vault)
        m_events.clear();
    m_vault = m_session.vaultId();
}

} // namespace countersign
