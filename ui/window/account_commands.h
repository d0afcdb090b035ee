#pragma once

#include "core/vault/account.h"
#include "core/vault/vault_change.h"

#include <QObject>

class QWidget;

namespace countersign {

class CodeCopier;
class Session;
class Toast;

/// What can be done to accounts: opens the dialogs, changes the vault and says what happened.
class AccountCommands final : public QObject
{
    Q_OBJECT

public:
    AccountCommands(Session &session, CodeCopier &copier, Toast &toast, QWidget &window);

    void edit(const AccountId &id);
    void togglePinned(const AccountId &id);
    /// Asks how, then moves the account to the Trash or retires it.
    void remove(const AccountId &id);
    /// Notes that a site accepted its codes, and offers to retire older bindings of the same account.
    void confirm(const AccountId &id);
    /// HOTP: gives the next code.
    void nextHotp(const AccountId &id);
    void showTrash();
    void undo();

Q_SIGNALS:
    void confirmed(countersign::AccountId id);

private:
    /// Says why if it fails.
    bool apply(VaultChange change);
    void moveToTrash(const AccountId &id);
    void retire(const AccountId &id);
    /// Says what was done and offers to undo it.
    void sayDone(const QString &message);

    Session &m_session;
    CodeCopier &m_copier;
    Toast &m_toast;
    QWidget &m_window;
};

} // namespace countersign
