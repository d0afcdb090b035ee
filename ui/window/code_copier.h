#pragma once

#include "core/vault/account.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace countersign {

class ClipboardGuard;
class Session;
class Toast;

/// Copies codes and says so. A code that was copied before is likely refused: then it offers to wait for a fresh one.
class CodeCopier final : public QObject
{
    Q_OBJECT

public:
    CodeCopier(Session &session, ClipboardGuard &clipboard, Toast &toast, QObject *parent = nullptr);

    /// How long a copied code can be pasted; 0: until something else is copied.
    void setLifetime(std::chrono::seconds lifetime) { m_lifetime = lifetime; }

    /// The current code; for HOTP the one given out last, or a new one.
    void copy(const AccountId &id);
    /// HOTP: makes the next code, and copies it when it is there.
    void copyNewHotp(const AccountId &id);
    /// The code after the current one. Time-based accounts only.
    void copyNext(const AccountId &id);

Q_SIGNALS:
    void copied(countersign::AccountId id);

private:
    void copyHotp(const AccountId &id);
    void deliver(const Account &account, const QString &code, const QString &message);
    void offerFreshCode(const Account &account, const Code &usedCode);
    void waitForFreshCode(const AccountId &id, UnixTime readyAt);
    void showError(const Error &error);
    QString copiedMessage(const Account &account) const;

    Session &m_session;
    ClipboardGuard &m_clipboard;
    Toast &m_toast;
    std::chrono::seconds m_lifetime{20};
    AccountId m_awaitedHotp; ///< copied as soon as its code is there
    QTimer m_freshCodeTimer{this};
};

} // namespace countersign
