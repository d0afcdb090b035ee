#include "ui/window/key_commands.h"

#include "ui/dialogs/change_password_dialog.h"
#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/dialogs/recovery_key_dialog.h"
#include "ui/dialogs/recovery_key_entry_dialog.h"
#include "ui/session/clipboard_guard.h"
#include "ui/session/session.h"
#include "ui/text/error_text.h"
#include "ui/window/forgotten_password_dialog.h"
#include "ui/window/toast.h"

namespace countersign {

namespace {

constexpr std::chrono::seconds kKeyOnClipboard{60}; // long enough to paste it into a password manager

}

KeyCommands::KeyCommands(Session &session, ClipboardGuard &clipboard, Toast &toast, KdfCost cost, QWidget &window)
    : m_session(session)
    , m_clipboard(clipboard)
    , m_toast(toast)
    , m_cost(cost)
    , m_window(window)
{ }

void KeyCommands::unlockWithRecoveryKey()
{
    auto *dialog = new RecoveryKeyEntryDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecoveryKeyEntryDialog::submitted, this, [this, dialog] {
        dialog->setBusy(true);
        m_session.unlock(dialog->takeKey());
    });
    connect(&m_session, &Session::unlockFailed, dialog, [dialog](const Error &error) {
        dialog->setBusy(false);
        dialog->showError(error);
    });
    connect(&m_session, &Session::unlocked, dialog, [this, dialog] {
        dialog->accept();
        chooseNewPassword();
    });
    dialog->open();
}

void KeyCommands::chooseNewPassword()
{
    auto *dialog = new ForgottenPasswordDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ForgottenPasswordDialog::submitted, this, [this, dialog] {
        dialog->setBusy(true);
        m_session.changePassword(dialog->takePassword(), m_cost);
    });
    connect(&m_session, &Session::keysChanged, dialog, [this, dialog] {
        dialog->accept();
        m_toast.showMessage(tr("Password changed"));
    });
    connect(&m_session, &Session::saveFailed, dialog, [dialog](const Error &error) {
        dialog->setBusy(false);
        dialog->setMessage(errorText(error).line());
    });
    dialog->open();
}

void KeyCommands::changePassword(QWidget *parent)
{
    auto *dialog = new ChangePasswordDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChangePasswordDialog::submitted, this, [this, dialog] {
        dialog->setBusy(true);
        m_session.verifyPassword(dialog->takeCurrent());
    });
    connect(&m_session, &Session::passwordVerified, dialog, [this, dialog](bool right) {
        if (right) {
            m_session.changePassword(dialog->takeNew(), m_cost);
            return;
        }
        dialog->setBusy(false);
        dialog->showWrongPassword();
    });
    connect(&m_session, &Session::keysChanged, dialog, [this, dialog] {
        dialog->accept();
        m_toast.showMessage(tr("Password changed"));
    });
    connect(&m_session, &Session::saveFailed, dialog, [dialog](const Error &error) {
        dialog->setBusy(false);
        dialog->setMessage(errorText(error).line());
    });
    dialog->open();
}

void KeyCommands::replaceRecoveryKey(QWidget *parent)
{
    auto *dialog = new ConfirmPasswordDialog(tr("The recovery key opens all accounts."), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConfirmPasswordDialog::submitted, this, [this, dialog] {
        dialog->setBusy(true);
        m_session.verifyPassword(dialog->takePassword());
    });
    connect(&m_session, &Session::passwordVerified, dialog, [this, dialog, parent](bool right) {
        if (right) {
            dialog->accept();
            showNewRecoveryKey(parent);
            return;
        }
        dialog->setBusy(false);
        dialog->showWrongPassword();
    });
    dialog->open();
}

void KeyCommands::showNewRecoveryKey(QWidget *parent)
{
    auto *dialog = new RecoveryKeyDialog(RecoveryKey::generate(m_session.random()), m_session.random(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecoveryKeyDialog::copyRequested, this, [this, dialog] {
        const SecretBytes text = dialog->keyText();
        // EXPOSE: the person asked for the key on the clipboard, which takes a QString.
        const std::string_view characters = text.exposeText();
        m_clipboard.copy(QString::fromLatin1(characters.data(), static_cast<qsizetype>(characters.size())),
                         kKeyOnClipboard);
    });
    connect(dialog, &RecoveryKeyDialog::accepted, this, [this, dialog] {
        connect(
            &m_session, &Session::keysChanged, this,
            [this] {
                m_toast.showMessage(tr("The new recovery key is in force, the old one no longer opens the vault"));
            },
            Qt::SingleShotConnection);
        m_session.setRecoveryKey(dialog->takeKey());
    });
    dialog->open();
}

} // namespace countersign
