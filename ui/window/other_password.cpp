#include "ui/window/other_password.h"

#include "ui/dialogs/confirm_password_dialog.h"

#include <QPointer>

#include <utility>

namespace countersign {

void openWithItsPassword(const OtherPasswordWords &words, OpenWithPassword open, QObject *receiver, QWidget *window,
                         Session::OtherOpened done)
{
    auto *dialog = new ConfirmPasswordDialog(words.reason, window);
    if (!words.headline.isEmpty())
        dialog->setHeadline(words.headline);
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
    QObject::connect(dialog, &ConfirmPasswordDialog::submitted, receiver, [open = std::move(open), dialog, take] {
        dialog->setBusy(true);
        open(dialog->takePassword(), dialog, take);
    });
    dialog->open();
}

} // namespace countersign
