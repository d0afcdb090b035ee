#include "ui/dialogs/add_password_dialog.h"

#include "ui/dialogs/new_password_fields.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

AddPasswordDialog::AddPasswordDialog(QWidget *parent)
    : Dialog(tr("Add a password"),
             tr("It opens the same accounts as the others. Each can be changed or removed without the others."), parent)
    , m_fields(new NewPasswordFields)
{
    content()->addWidget(m_fields);
    content()->addStretch();
    addCancelButton();
    m_add = addButton(tr("&Add password"), theme::ButtonRole::Primary);
    connect(m_add, &QPushButton::clicked, this, &AddPasswordDialog::submitted);
    connect(m_fields, &NewPasswordFields::edited, this, &AddPasswordDialog::updateButton);
    updateButton();
}

SecretBytes AddPasswordDialog::takePassword()
{
    return m_fields->take();
}

void AddPasswordDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_fields->setEnabled(!busy);
    m_add->setText(busy ? tr("Adding…") : tr("&Add password"));
    updateButton();
}

void AddPasswordDialog::updateButton()
{
    m_add->setEnabled(!m_busy && m_fields->isComplete());
}

} // namespace countersign
