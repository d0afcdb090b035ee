#include "ui/window/forgotten_password_dialog.h"

#include "ui/dialogs/new_password_fields.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

ForgottenPasswordDialog::ForgottenPasswordDialog(QWidget *parent)
    : Dialog(tr("Choose a new password"),
             tr("The recovery key opened the vault. A new password takes the place of the one you forgot."), parent)
    , m_fields(new NewPasswordFields)
{
    content()->addWidget(m_fields);
    //: Keeps the old password, although it was forgotten.
    QPushButton *later = addButton(tr("Not now"));
    m_save = addButton(tr("Change password"), theme::ButtonRole::Primary);
    m_save->setEnabled(false);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ForgottenPasswordDialog::submitted);
    connect(m_fields, &NewPasswordFields::edited, this, [this] { m_save->setEnabled(m_fields->isComplete()); });
}

SecretBytes ForgottenPasswordDialog::takePassword()
{
    return m_fields->take();
}

void ForgottenPasswordDialog::setBusy(bool busy)
{
    m_fields->setEnabled(!busy);
    m_save->setEnabled(!busy && m_fields->isComplete());
    if (busy)
        setMessage({});
}

} // namespace countersign
