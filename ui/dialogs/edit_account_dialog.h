#pragma once

#include "core/vault/account.h"
#include "ui/dialogs/dialog.h"

#include <QStringList>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace countersign {

class NoteField;
class ParametersForm;
class PasswordField;

/// Edits what an account is called and where it stands. Its key cannot be changed: that would be another account.
class EditAccountDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `account` is a copy; `issuers` and `groups` complete what is typed.
    EditAccountDialog(Account account, const QStringList &issuers, const QStringList &groups,
                      QWidget *parent = nullptr);

    /// The account with the changes, after `accepted`; the dialog is of no use afterwards.
    Account takeEdited();

private:
    bool isComplete() const;
    void buildFields(const QStringList &issuers, const QStringList &groups);

    Account m_account;
    QLineEdit *m_issuer;
    QLineEdit *m_name;
    PasswordField *m_pin = nullptr; ///< of accounts whose codes need one
    QLineEdit *m_groups;
    NoteField *m_note;
    QSpinBox *m_minimumLeft = nullptr; ///< of time-based accounts
    QCheckBox *m_pinned;
    ParametersForm *m_parameters;
};

} // namespace countersign
