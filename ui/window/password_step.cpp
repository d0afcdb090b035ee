#include "ui/window/password_step.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/new_password_fields.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/text_label.h"
#include "ui/window/page_parts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace countersign {

PasswordStep::PasswordStep(QWidget *parent)
    : WelcomeStep(parent)
    , m_fields(new NewPasswordFields)
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::kGap1);
    texts->addWidget(page::headline(tr("Choose a password")));
    texts->addWidget(page::explanation(tr("It encrypts your accounts on this computer. Nobody can reset it for you.")));
    content()->addWidget(page::applicationMark());
    content()->addSpacing(theme::kGap2);
    content()->addLayout(texts);
    content()->addWidget(m_fields);
    m_restore = new QPushButton(tr("&Restore a backup instead…"));
    theme::setButtonRole(m_restore, theme::ButtonRole::Flat);
    m_restore->hide();
    connect(m_restore, &QPushButton::clicked, this, &PasswordStep::restoreRequested);
    content()->addWidget(m_restore, 0, Qt::AlignLeft);
    finishContent();

    QPushButton *other = addButton(tr("Open an &existing vault…"));
    QPushButton *next = addButton(tr("&Continue"));
    theme::setButtonRole(next, theme::ButtonRole::Primary);
    connect(other, &QPushButton::clicked, this, &PasswordStep::otherVaultRequested);
    connect(next, &QPushButton::clicked, this, &PasswordStep::finish);
    connect(m_fields, &NewPasswordFields::entered, this, &PasswordStep::finish);
    connect(m_fields, &NewPasswordFields::edited, this, [this] { showMessage({}); });
    setFocusProxy(m_fields->first());
}

void PasswordStep::offerRestore(bool offered)
{
    m_restore->setVisible(offered);
}

SecretBytes PasswordStep::take()
{
    return m_fields->take();
}

void PasswordStep::finish()
{
    if (m_fields->isComplete())
        Q_EMIT finished();
    else
        showMessage(tr("Type the same password in both fields."));
}

} // namespace countersign
