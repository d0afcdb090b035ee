#include "ui/dialogs/change_password_dialog.h"

#include "ui/dialogs/password_field.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

ChangePasswordDialog::ChangePasswordDialog(QWidget *parent)
    : Dialog(tr("Change the password"),
             tr("Backups and copies made so far keep opening with the old one. The recovery key stays as it is."),
             parent)
    , m_current(new PasswordField)
    , m_new(new NewPasswordFields)
{
    auto *label = new TextLabel(tr("&Present password"), TextTone::Secondary);
    label->setBuddy(m_current);
    auto *current = new QVBoxLayout;
    current->setSpacing(theme::kGap1);
    current->addWidget(label);
    current->addWidget(m_current);
    content()->addLayout(current);
    content()->addWidget(m_new);
    content()->addStretch();

    m_new->watchCapsLock(m_current);
    addCancelButton();
    m_change = addButton(tr("&Change password"), theme::ButtonRole::Primary);
    connect(m_change, &QPushButton::clicked, this, &ChangePasswordDialog::submitted);
    connect(m_current, &QLineEdit::textChanged, this, [this] {
        setMessage({});
        updateButton();
    });
    connect(m_new, &NewPasswordFields::edited, this, &ChangePasswordDialog::updateButton);
    updateButton();
    m_current->setFocus();
}

SecretBytes ChangePasswordDialog::takeCurrent()
{
    return m_current->take();
}

SecretBytes ChangePasswordDialog::takeNew()
{
    return m_new->take();
}

void ChangePasswordDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_current->setEnabled(!busy);
    m_new->setEnabled(!busy);
    m_change->setText(busy ? tr("Checking…") : tr("&Change password"));
    updateButton();
}

void ChangePasswordDialog::showWrongPassword()
{
    setBusy(false);
    m_current->wipe();
    m_current->setFocus();
    setMessage(tr("The present password is not right. Nothing was changed."));
}

void ChangePasswordDialog::updateButton()
{
    m_change->setEnabled(!m_busy && !m_current->isEmpty() && m_new->isComplete());
}

} // namespace countersign
