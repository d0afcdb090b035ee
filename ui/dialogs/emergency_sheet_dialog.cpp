#include "ui/dialogs/emergency_sheet_dialog.h"

#include "ui/dialogs/busy_bar.h"
#include "ui/dialogs/card.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

EmergencySheetDialog::EmergencySheetDialog(int codes, QWidget *parent)
    : Dialog(tr("Emergency sheet"),
             tr("For paper: where the backups are, what opens them, and for each account who or what gets you back in. "
                "No key is on it."),
             parent)
    , m_codes(new QCheckBox)
    , m_busy(new BusyBar(tr("Writing the file")))
    , m_save(nullptr)
{
    m_codes->setEnabled(codes > 0);
    auto *card = new Card;
    card->addRow(new CardRow(tr("With recovery codes"),
                             codes == 0
                                 ? tr("No account has unused ones.")
                                 : tr("%n unused code(s). Whoever has the sheet and your passwords gets in: lock "
                                      "it away.",
                                      nullptr, codes),
                             m_codes));
    content()->addWidget(card);
    content()->addWidget(m_busy);
    content()->addStretch();
    addCancelButton();
    m_save = addButton(tr("&Save as PDF…"), theme::ButtonRole::Primary);
    connect(m_save, &QPushButton::clicked, this, &EmergencySheetDialog::saveRequested);
    m_save->setFocus();
    setBusy(false);
}

bool EmergencySheetDialog::wantsCodes() const
{
    return m_codes->isChecked();
}

void EmergencySheetDialog::setBusy(bool busy)
{
    m_busy->setBusy(busy);
    m_save->setEnabled(!busy);
}

} // namespace countersign
