#include "ui/dialogs/about_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/text_label.h"

#include <QIcon>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

AboutDialog::AboutDialog(QWidget *parent)
    : Dialog(tr("Countersign %1").arg(QLatin1StringView(COUNTERSIGN_VERSION)),
             tr("Reads the QR codes of two-step logon, keeps the accounts encrypted on this computer, and shows their "
                "codes."),
             parent)
{
    auto *card = new Card;
    card->addRow(new CardRow(tr("Your accounts stay here"),
                             tr("Nothing is sent anywhere: no account, no statistics, no "
                                "search for updates."),
                             nullptr));
    card->addRow(new CardRow(tr("Built on"),
                             u"Qt %1 · OpenSSL · libsodium · ZXing-C++ · zxcvbn"_s.arg(QLatin1StringView(qVersion())),
                             nullptr));
    content()->addWidget(card);
    content()->addStretch();
    QPushButton *close = addButton(tr("Close"), theme::ButtonRole::Primary);
    connect(close, &QPushButton::clicked, this, &AboutDialog::accept);
    close->setFocus();
}

} // namespace countersign
