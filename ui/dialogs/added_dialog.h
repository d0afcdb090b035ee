#pragma once

#include "core/vault/account.h"
#include "ui/dialogs/dialog.h"

namespace countersign {

class LiveCode;

/// Shows the first code of an account that was just added, large, because the page waits for it. Enter copies it.
class AddedDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `account` is a copy.
    AddedDialog(Account account, const Clock &clock, QWidget *parent = nullptr);

    AccountId accountId() const { return m_account.id; }
    /// Shows an HOTP code that the receiver of `copyRequested` made.
    void showCode(const QString &code);

Q_SIGNALS:
    /// The current code is to be copied; for HOTP the next one is to be made, copied and given to `showCode`.
    void copyRequested();
    /// The page accepted it.
    void worked();
    /// The page refused it.
    void refused();

protected:
    void refresh() override;

private:
    void copy();

    Account m_account;
    const Clock &m_clock;
    LiveCode *m_code;
    QPushButton *m_copy;
    QPushButton *m_worked;
    QPushButton *m_refused; ///< once a code was copied
};

} // namespace countersign
