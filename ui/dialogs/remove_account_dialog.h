#pragma once

#include "core/vault/account.h"
#include "ui/dialogs/dialog.h"

#include <QUrl>

namespace countersign {

class LiveCode;

/// Where a provider turns two-step logon off; both empty if unknown.
struct UnbindingPage
{
    QString path; ///< "RAM console › Users › Unbind MFA"
    QUrl page;
};

/// Removes an account without locking its owner out: the site's own switch comes first, with the code it asks for.
class RemoveAccountDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `account` is a copy.
    RemoveAccountDialog(Account account, const UnbindingPage &page, const Clock &clock, QWidget *parent = nullptr);

    AccountId accountId() const { return m_account.id; }
    /// Shows an HOTP code that the receiver of `copyRequested` made.
    void showCode(const QString &code);

Q_SIGNALS:
    /// The current code is to be copied; for HOTP the next one is to be made, copied and given to `showCode`.
    void copyRequested();
    void trashChosen();
    void retireChosen();

protected:
    void refresh() override;

private:
    QWidget *makeUnbindingRow(const UnbindingPage &page);
    QWidget *makeCodeRow();

    Account m_account;
    const Clock &m_clock;
    LiveCode *m_code;
};

} // namespace countersign
