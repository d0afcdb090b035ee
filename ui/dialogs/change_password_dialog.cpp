#include "ui/dialogs/change_password_dialog.h"

#include "ui/dialogs/password_field.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

ChangePasswordDialog::ChangePasswordDialog(const QString &otherWays, QWidget *parent)
    : Dialog(tr("Change the password"), {}, parent)
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
    addVaultKeyTick(otherWays);
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

void ChangePasswordDialog::addVaultKeyTick(const QString &otherWays)
{
    m_replaceVaultKey = new QCheckBox(tr("Also replace the &vault key"));
    auto *reason = (new TextLabel(tr("If somebody may have opened an old copy of the file: what is saved from now on "
                                     "stays closed to them. Backups made so far keep the old key."),
                                  TextTone::Secondary))
                       ->wrapped();
    auto *lost = new MessageLabel;
    m_replaceVaultKey->setAccessibleDescription(reason->text());
    auto *column = new QVBoxLayout;
    column->setSpacing(theme::kGap1);
    column->addWidget(m_replaceVaultKey);
    column->addWidget(reason);
    column->addWidget(lost);
    content()->addLayout(column);
    const auto explain = [this](bool replacesKey) {
        setSentence(replacesKey ? tr("Backups and copies made so far keep opening with the old one.")
                                : tr("Backups and copies made so far keep opening with the old one. The recovery key "
                                     "stays as it is."));
    };
    explain(false);
    connect(m_replaceVaultKey, &QCheckBox::toggled, this, explain);
    connect(m_replaceVaultKey, &QCheckBox::toggled, lost, [lost, otherWays](bool isOn) {
        //: %1 is a list such as "the recovery key, 1 other password"
        lost->setMessage(isOn && !otherWays.isEmpty() ? tr("These no longer open the vault then: %1.").arg(otherWays)
                                                      : QString());
    });
}

bool ChangePasswordDialog::replacesVaultKey() const
{
    return m_replaceVaultKey->isChecked();
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
    m_replaceVaultKey->setEnabled(!busy);
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
