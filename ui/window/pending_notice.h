#pragma once

#include "core/vault/account.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace countersign {

class NoticeBar;
class Session;

/// Keeps a notice in the bar while there are accounts that no site has accepted though their binding page must have
/// expired: it says what that means, and what to do.
class PendingNotice final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to `bar`. The session outlives it.
    PendingNotice(Session &session, NoticeBar &bar);

Q_SIGNALS:
    void confirmed(countersign::AccountId id);
    void scanRequested();
    /// All pending accounts are to be shown.
    void listRequested();

private:
    void update();
    void lookAgainAt(UnixTime moment);
    void showOne(const Account &account);
    void showSeveral(int count);

    Session &m_session;
    NoticeBar &m_bar;
    QTimer m_timer;
    std::vector<AccountId> m_shown;
};

} // namespace countersign
