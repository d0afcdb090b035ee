#pragma once

#include "core/vault/account.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace countersign {

class Session;

/// From when (included) to when (excluded) a code is the current one.
struct CodePeriod
{
    UnixTime from;
    UnixTime until;
};

/// Waits until the code after a given one is the current one, by the clock: neither sleep nor a clock that is set makes
/// it give a wrong code. It ends at lock, and when the account leaves the list.
class FreshCodeWait final : public QObject
{
    Q_OBJECT

public:
    /// `session` outlives it.
    explicit FreshCodeWait(Session &session, QObject *parent = nullptr);

    /// Waits for the end of `current`, instead of what was waited for before.
    void start(const AccountId &id, const CodePeriod &current);
    void cancel() { m_timer.stop(); }
    bool isActive() const { return m_timer.isActive(); }
    std::chrono::seconds left() const;

Q_SIGNALS:
    /// A second has passed.
    void ticked();
    /// The fresh code is there.
    void ready(countersign::AccountId id);
    /// The clock was set, or the computer slept, so that it is not the code that was waited for.
    void interrupted();
    /// The account is no longer in the list.
    void accountGone();

private:
    void look();
    void plan();

    Session &m_session;
    QTimer m_timer{this};
    AccountId m_id;
    CodePeriod m_current; ///< has to end
};

} // namespace countersign
