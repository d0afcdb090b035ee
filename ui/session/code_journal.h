#pragma once

#include "core/vault/code_event.h"
#include "core/vault/vault_keys.h"

#include <QObject>

#include <cstddef>
#include <deque>
#include <vector>

namespace countersign {

class Session;
struct Code;

/// What happened with codes since the program was started: for hints, and for reports to a support desk. In memory
/// only. It holds neither codes nor keys, so it stays while the vault is locked; opening another vault clears it.
class CodeJournal final : public QObject
{
    Q_OBJECT

public:
    /// The oldest go when there are more.
    static constexpr std::size_t kMostEvents = 1000;

    /// Notes by itself what HOTP codes `session` makes. `session` outlives it.
    explicit CodeJournal(const Session &session, QObject *parent = nullptr);

    /// Notes what happened now with `code`, of which only the period is kept.
    void note(const AccountId &account, CodeUse use, const Code &code);
    /// The same for HOTP, and where no certain code is meant.
    void note(const AccountId &account, CodeUse use);
    /// Notes that a site refused the code of an account that was given out last; nothing if none was since the last
    /// answer of the site.
    void noteRefused(const AccountId &account);

    /// What happened with the codes of an account, oldest first.
    std::vector<CodeEvent> eventsOf(const AccountId &account) const;

private:
    void add(CodeEvent event);
    void forgetOtherVault();

    const Session &m_session;
    VaultId m_vault;
    std::deque<CodeEvent> m_events;
};

} // namespace countersign
