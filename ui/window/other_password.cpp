#include "ui/window/other_password.h"

#include "ui/dialogs/confirm_password_dialog.h"

#include <QPointer>

#include <utility>

namespace countersign {

void openWithItsPassword(Session &session, const std::filesystem::path &file, const QString &reason, QObject *receiver,
                         QWidget *window, Session::OtherOpened done)
{
    auto *dialog = new ConfirmPasswordDialog(reason, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(receiver, &QObject::destroyed, dialog, &QDialog::reject);
    const auto take
        = [dialog, receiver = QPointer(receiver), done = std::move(done)](Result<Session::OtherVault> opened) {
              if (!receiver)
                  return;
              dialog->setBusy(false);
              if (!opened && opened.error().code == ErrorCode::WrongSecret) {
                  dialog->showWrongPassword();
                  return;
              }
              dialog->accept();
              done(std::move(opened));
          };
    QObject::connect(dialog, &ConfirmPasswordDialog::submitted, receiver, [&session, file, dialog, take] {
        dialog->setBusy(true);
        session.openOther(file, dialog->takePassword(), dialog, take);
    });
    dialog->open();
}

} // namespace countersign
