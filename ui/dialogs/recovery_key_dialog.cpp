#include "ui/dialogs/recovery_key_dialog.h"

#include "ui/dialogs/recovery_key_view.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

RecoveryKeyDialog::RecoveryKeyDialog(RecoveryKey key, Random &random, RecoveryKeyOrigin origin, QWidget *parent)
    : Dialog(
        tr("Your new recovery key"),
        tr("It opens your accounts if you forget the password. Print it or write it down, away from this computer. "
           "The old one stops working when you confirm."),
        parent)
    , m_view(new RecoveryKeyView(std::move(key), random, std::move(origin)))
{
    content()->addWidget(m_view);
    content()->addStretch();
    addCancelButton();
    QPushButton *use = addButton(tr("&Use this key"), theme::ButtonRole::Primary);
    use->setEnabled(false);
    connect(use, &QPushButton::clicked, this, &RecoveryKeyDialog::accept);
    connect(m_view, &RecoveryKeyView::confirmedChanged, use, &QPushButton::setEnabled);
    connect(m_view, &RecoveryKeyView::copyRequested, this, &RecoveryKeyDialog::copyRequested);
    m_view->setFocus();
}

SecretBytes RecoveryKeyDialog::keyText() const
{
    return m_view->keyText();
}

RecoveryKey RecoveryKeyDialog::takeKey()
{
    return m_view->takeKey();
}

} // namespace countersign
