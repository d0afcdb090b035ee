#include "ui/window/confirm_password.h"

#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/session/session.h"
#include "ui/window/key_failures.h"

#include <QPointer>

namespace countersign {

void confirmPassword(Session &session, const QString &reason, QWidget *parent, QObject *receiver,
                     std::function<void()> then)
{
    auto *dialog = new ConfirmPasswordDialog(reason, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ConfirmPasswordDialog::submitted, &session, [&session, dialog] {
        dialog->setBusy(true);
        session.verifyPassword(dialog->takePassword());
    });
    QObject::connect(&session, &Session::passwordVerified, dialog,
                     [dialog, receiver = QPointer(receiver), then = std::move(then)](bool right) {
                         if (!right) {
                             dialog->setBusy(false);
                             dialog->showWrongPassword();
                             return;
                         }
                         dialog->accept();
                         if (receiver)
                             then();
                     });
    showFailures(session, *dialog);
    dialog->open();
}

} // namespace countersign
