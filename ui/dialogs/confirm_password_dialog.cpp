#include "ui/dialogs/confirm_password_dialog.h"

#include "ui/dialogs/password_field.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

ConfirmPasswordDialog::ConfirmPasswordDialog(const QString &reason, QWidget *parent)
    : Dialog(tr("Confirm with your password"), reason, parent)
    , m_password(new PasswordField)
{
    m_password->setAccessibleName(tr("Password"));
    m_password->setPlaceholderText(tr("Password"));
    auto *column = new QVBoxLayout;
    column->setSpacing(theme::kGap1);
    column->addWidget(m_password);
    column->addWidget(new CapsLockHint(m_password));
    content()->addLayout(column);
    content()->addStretch();

    addCancelButton();
    m_continue = addButton(tr("C&ontinue"), theme::ButtonRole::Primary);
    connect(m_continue, &QPushButton::clicked, this, &ConfirmPasswordDialog::submitted);
    connect(m_password, &QLineEdit::textChanged, this, &ConfirmPasswordDialog::updateButton);
    connect(m_password, &QLineEdit::textEdited, this, [this] { setMessage({}); });
    updateButton();
    m_password->setFocus();
}

SecretBytes ConfirmPasswordDialog::takePassword()
{
    return m_password->take();
}

void ConfirmPasswordDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_password->setEnabled(!busy);
    m_continue->setText(busy ? tr("Checking…") : tr("C&ontinue"));
    updateButton();
}

void ConfirmPasswordDialog::showWrongPassword()
{
    setBusy(false);
    m_password->wipe();
    m_password->setFocus();
    setMessage(tr("That password is not right. Check the keyboard layout and Caps Lock, then try again."));
}

void ConfirmPasswordDialog::updateButton()
{
    m_continue->setEnabled(!m_busy && !m_password->isEmpty());
}

} // namespace countersign
