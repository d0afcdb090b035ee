#include "ui/window/receiving_key.h"

#include "ui/dialogs/receiving_key_dialog.h"
#include "ui/session/session.h"

#include <QClipboard>
#include <QGuiApplication>

namespace countersign {

void showReceivingKey(const Session &session, QWidget &window)
{
    const auto key = session.recipientKey();
    if (!key)
        return;
    auto *dialog = new ReceivingKeyDialog(*key, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // A public key may stay on the clipboard.
    QObject::connect(dialog, &ReceivingKeyDialog::copyRequested, dialog,
                     [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
    dialog->open();
}

} // namespace countersign
