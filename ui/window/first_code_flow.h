#pragma once

#include "core/vault/account.h"

#include <QObject>

#include <chrono>
#include <vector>

class QDialog;
class QWidget;

namespace countersign {

class AccountCommands;
class ClipboardGuard;
class CodeCopier;
class CodeJournal;
class Session;
class TwoCodesDialog;

/// What a new account is needed for at once: its first code, or two in a row for pages that ask for them.
class FirstCodeFlow final : public QObject
{
    Q_OBJECT

public:
    FirstCodeFlow(Session &session, ClipboardGuard &clipboard, CodeCopier &copier, AccountCommands &commands,
                  CodeJournal &journal, QWidget &window);

    /// How long a copied code can be pasted; 0: until something else is copied.
    void setLifetime(std::chrono::seconds lifetime) { m_lifetime = lifetime; }

    /// Accounts were added: shows the first code of a single one that no site has accepted yet.
    void accountsAdded(const std::vector<AccountId> &ids);
    /// Two codes in a row, because a person wants them.
    void showTwoCodes(const AccountId &id);

Q_SIGNALS:
    /// The first code of a new account was dealt with.
    void finished();
    /// The site refused a code: find out why.
    void helpRequested(countersign::AccountId id);

private:
    void showFirstCode(const AccountId &id);
    void openTwoCodes(const Account &account, bool isAskedFor);
    void openFirstCode(const Account &account);
    void help(QDialog &dialog, const AccountId &id);
    void closeWithAccount(QDialog &dialog, const AccountId &id);
    void connectHotp(TwoCodesDialog &dialog);

    Session &m_session;
    ClipboardGuard &m_clipboard;
    CodeCopier &m_copier;
    AccountCommands &m_commands;
    CodeJournal &m_journal;
    QWidget &m_window;
    std::chrono::seconds m_lifetime{20};
};

} // namespace countersign
