// The session's codes: current, next, HOTP, and which were used.

#include "ui/session/session_private.h"

#include <algorithm>
#include <limits>

namespace countersign {

Result<Code> Session::code(const AccountId &id) const
{
    const Account *account = find(id);
    if (!account)
        return ErrorCode::AccountNotFound;
    return codeAt(account->codeSource(), m_clock.now());
}

Result<Code> Session::nextCode(const AccountId &id) const
{
    const Account *account = find(id);
    if (!account)
        return ErrorCode::AccountNotFound;
    const auto current = codeAt(account->codeSource(), m_clock.now());
    return current ? codeAt(account->codeSource(), current->validUntil) : current;
}

Result<void> Session::requestHotpCode(const AccountId &id)
{
    const Account *account = find(id);
    if (!account)
        return ErrorCode::AccountNotFound;
    if (std::ranges::find(m_private->waitingCodes, id, &Private::WaitingCode::id) != m_private->waitingCodes.end()) {
        retrySave(); // one code waits already; asking again asks for that one
        return {};
    }
    auto code = codeForCounter(account->codeSource(), account->counter);
    if (!code)
        return code.error();
    const std::uint64_t next = account->counter + 1;
    auto advance = changes::advanceCounter(*account);
    if (!advance)
        return advance.error();
    if (const auto advanced = change(*std::move(advance)); !advanced)
        return advanced.error();
    protectCounterFromUndo(id, next);
    m_private->waitingCodes.push_back({id, *std::move(code), m_private->revision + 1});
    vaultChanged();
    return {};
}

std::optional<QString> Session::lastHotpCode(const AccountId &id) const
{
    const auto found = m_private->hotpCodes.find(id);
    if (found == m_private->hotpCodes.end())
        return {};
    return found->second;
}

void Session::markUsed(const AccountId &id)
{
    const Account *account = find(id);
    if (!account)
        return;
    if (!account->parameters.isTimeBased()) {
        if (!m_private->hotpCodes.contains(id))
            return;
        m_private->used[id] = {UnixTime::min(), UnixTime::max()};
    } else if (const auto current = code(id)) {
        m_private->markSpan(id, {current->validFrom, current->validUntil});
    }
    Q_EMIT usedMarkChanged(id);
}

void Session::markNextUsed(const AccountId &id)
{
    const auto next = nextCode(id);
    if (!next)
        return;
    m_private->markSpan(id, {next->validFrom, next->validUntil});
    Q_EMIT usedMarkChanged(id);
}

void Session::Private::markSpan(const AccountId &id, UsedSpan span)
{
    const auto known = used.find(id);
    if (known != used.end() && known->second.from <= span.until && span.from <= known->second.until)
        span = {std::min(known->second.from, span.from), std::max(known->second.until, span.until)};
    used[id] = span;
}

bool Session::isUsed(const AccountId &id) const
{
    const auto found = m_private->used.find(id);
    if (!m_open || found == m_private->used.end())
        return false;
    const UnixTime now = m_clock.now();
    return found->second.from <= now && now < found->second.until;
}

void Session::forgetStaleMarks(const VaultChange &inverse)
{
    // The inverse holds the accounts as they were: another key makes other codes.
    for (const auto &step : inverse.steps) {
        const auto *before = std::get_if<ReplaceAccount>(&step);
        const Account *now = before ? find(before->account.id) : nullptr;
        if (!now || (now->secret == before->account.secret && now->parameters == before->account.parameters))
            continue;
        m_private->used.erase(now->id);
        m_private->hotpCodes.erase(now->id);
        std::erase_if(m_private->waitingCodes, [now](const auto &waiting) { return waiting.id == now->id; });
    }
}

} // namespace countersign
