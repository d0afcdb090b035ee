#pragma once

#include "core/vault/account.h"
#include "ui/window/fresh_code_wait.h"

#include <QObject>

#include <chrono>

namespace countersign {

class ClipboardGuard;
class CodeJournal;
class Session;
class Toast;

/// Copies codes and says so. A code that was copied before is likely refused: then it offers to wait for a fresh one. A
/// code that ends too soon is not copied: the next one is, as soon as it is there.
class CodeCopier final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives the copier.
    CodeCopier(Session &session, ClipboardGuard &clipboard, Toast &toast, CodeJournal &journal,
               QObject *parent = nullptr);

    /// How long a copied code can be pasted; 0: until something else is copied.
    void setLifetime(std::chrono::seconds lifetime) { m_lifetime = lifetime; }
    /// How long a code has to be valid still to be copied, unless an account has its own `minimumLeft`; 0: no matter.
    void setMinimumLeft(std::chrono::seconds left) { m_minimumLeft = left; }

    /// The current code, or the next one once it is there if too little time is left; for HOTP the one given out last,
    /// or a new one.
    void copy(const AccountId &id);
    /// The same, then `hideRequested` as soon as it is copied. Not if there is more to say: that it was copied before.
    void copyAndHide(const AccountId &id);
    /// The current code however little time is left, for who sees it while choosing.
    void copyNow(const AccountId &id);
    /// The code after the current one, once it is there. Time-based accounts only.
    void copyFresh(const AccountId &id);
    /// HOTP: makes the next code, and copies it when it is there.
    void copyNewHotp(const AccountId &id);
    /// The code after the current one. Time-based accounts only.
    void copyNext(const AccountId &id);

Q_SIGNALS:
    void copied(countersign::AccountId id);
    void hideRequested();
    /// Codes of the account seem to be refused. There is a button for it while this is connected.
    void helpRequested(countersign::AccountId id);

private:
    /// Why the next code is waited for.
    enum class Because { WasUsed, EndsSoon };

    void stopWaiting();
    void copyHotp(const AccountId &id);
    void deliverHotp(const Account &account, const QString &code);
    void deliver(const Account &account, const QString &code);
    void sayCopied(const Account &account);
    bool seemsRefused(const Account &account) const;
    bool isTooLate(const Account &account, const Code &code) const;
    void offerFreshCode(const Account &account, const CodePeriod &used);
    void waitForFreshCode(const Account &account, const CodePeriod &current, Because because);
    QString waitingMessage() const;
    void showError(const Error &error);

    Session &m_session;
    ClipboardGuard &m_clipboard;
    Toast &m_toast;
    CodeJournal &m_journal;
    std::chrono::seconds m_lifetime{20};
    std::chrono::seconds m_minimumLeft{0};
    AccountId m_awaitedHotp; ///< copied as soon as its code is there
    AccountId m_hidesAfter; ///< hidden once a code of it is copied
    FreshCodeWait m_wait;
    Because m_waitsBecause = Because::WasUsed;
    QString m_waitsFor; ///< the account's name
    QString m_shownMessage; ///< of the wait
};

} // namespace countersign
