#pragma once

#include "core/vault/refusal.h"

#include <QObject>

class QWidget;

namespace countersign {

class ClockHealth;
class CodeCopier;
class CodeJournal;
class Session;

/// "Code not accepted?": finds out why a site refuses an account's codes, and leads to what mends it.
class RefusedCodeFlow final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives the flow.
    RefusedCodeFlow(const Session &session, CodeJournal &journal, CodeCopier &copier, QWidget &window);

    /// Without it nothing is known of the clock. Outlives the flow.
    void setClock(const ClockHealth &health) { m_clock = &health; }
    /// Notes that the code given out last was refused, and shows why that may be.
    void start(const AccountId &id);

Q_SIGNALS:
    /// Each leads to what mends a cause; `id` is the account whose codes are refused.
    void clockRequested(countersign::AccountId id);
    void whichCodeRequested(countersign::AccountId id);
    void twoCodesRequested(countersign::AccountId id);
    void editRequested(countersign::AccountId id);
    void reportRequested(countersign::AccountId id);
    void scanRequested();
    /// Another account is the right one: the list is to show it.
    void accountShown(countersign::AccountId other);

private:
    std::vector<RefusalCheck> check(const Account &account) const;
    void mend(const AccountId &id, RefusalCause cause);

    const Session &m_session;
    CodeJournal &m_journal;
    CodeCopier &m_copier;
    QWidget &m_window;
    const ClockHealth *m_clock = nullptr;
};

} // namespace countersign
