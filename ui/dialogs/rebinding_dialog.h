#pragma once

#include "core/vault/account.h"
#include "ui/dialogs/dialog.h"

namespace countersign {

class LiveCode;

/// Asks what to do about an account that is already there with another key. Both codes run side by side, because the
/// page that was bound last accepts only one of them.
class RebindingDialog final : public Dialog
{
    Q_OBJECT

public:
    enum class Choice {
        Replace, ///< the old one goes to Retired
        KeepBoth,
    };
    Q_ENUM(Choice)

    /// `existing` is a copy, `source` says where the new one came from.
    RebindingDialog(Account existing, AccountDraft found, const QString &source, const Clock &clock,
                    QWidget *parent = nullptr);

    AccountId existingId() const { return m_existing.id; }
    /// The new account; the dialog is of no use afterwards.
    AccountDraft takeDraft() { return std::move(m_found); }

Q_SIGNALS:
    void chosen(countersign::RebindingDialog::Choice choice);

protected:
    void refresh() override;

private:
    void choose(Choice choice);

    Account m_existing;
    AccountDraft m_found;
    const Clock &m_clock;
    LiveCode *m_existingCode;
    LiveCode *m_foundCode;
};

} // namespace countersign
