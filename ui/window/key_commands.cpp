#include "ui/window/key_commands.h"

#include "ui/dialogs/add_password_dialog.h"
#include "ui/dialogs/change_password_dialog.h"
#include "ui/dialogs/recovery_key_dialog.h"
#include "ui/dialogs/recovery_key_entry_dialog.h"
#include "ui/session/clipboard_guard.h"
#include "ui/session/keyring_unlock.h"
#include "ui/session/session.h"
#include "ui/text/error_text.h"
#include "ui/window/confirm_password.h"
#include "ui/window/file_paths.h"
#include "ui/window/forgotten_password_dialog.h"
#include "ui/window/key_failures.h"
#include "ui/window/toast.h"

#include <QStringList>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kKeyOnClipboard{60}; // long enough to paste it into a password manager

} // namespace

KeyCommands::KeyCommands(Session &session, ClipboardGuard &clipboard, Toast &toast, KdfCost cost, QWidget &window)
    : m_session(session)
    , m_clipboard(clipboard)
    , m_toast(toast)
    , m_cost(cost)
    , m_window(window)
{
    connect(&session, &Session::keysChanged, this, &KeyCommands::keysChanged);
    connect(&session, &Session::keysNotChanged, this,
            [this](const Error &error) { Q_EMIT messageShown(errorText(error).line()); });
}

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
    showFailures(m_session, *dialog);
    dialog->open();
}

void KeyCommands::changePassword(QWidget *parent)
{
    auto *dialog = new ChangePasswordDialog(otherWays(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChangePasswordDialog::submitted, this, [this, dialog] {
        dialog->setBusy(true);
        m_session.verifyPassword(dialog->takeCurrent());
    });
    connect(&m_session, &Session::passwordVerified, dialog, [this, dialog](bool right) {
        if (!right) {
            dialog->setBusy(false);
            dialog->showWrongPassword();
            return;
        }
        using VaultKey = PasswordChange::VaultKey;
        m_session.changePassword({.slot = m_session.verifiedSlot(),
                                  .password = dialog->takeNew(),
                                  .cost = m_cost,
                                  .vaultKey = dialog->replacesVaultKey() ? VaultKey::Replace : VaultKey::Keep});
    });
    connect(&m_session, &Session::keysChanged, dialog, [this, dialog, parent, before = view()] {
        const bool replacedVaultKey = dialog->replacesVaultKey();
        dialog->accept();
        afterPasswordChange(before, replacedVaultKey, parent);
    });
    showFailures(m_session, *dialog);
    dialog->open();
}

/// A new vault key left out what opened the vault beside the password: it is made anew.
void KeyCommands::afterPasswordChange(const KeysView &before, bool replacedVaultKey, QWidget *parent)
{
    m_toast.showMessage(replacedVaultKey ? tr("Password and vault key changed") : tr("Password changed"));
    if (!replacedVaultKey)
        return;
    if (m_keyring)
        m_keyring->turnOnAgain(before.keyring == KeysView::Keyring::On);
    const bool hadRecoveryKey
        = std::ranges::any_of(before.slots, [](const SlotInfo &slot) { return slot.is(SlotType::Recovery); });
    if (hadRecoveryKey)
        showNewRecoveryKey(parent);
}

/// What a new vault key leaves out, for a sentence; empty if nothing.
QString KeyCommands::otherWays() const
{
    int passwords = -1; // but for the one that is changed
    QStringList ways;
    for (const SlotInfo &slot : m_session.keySlots()) {
        if (slot.is(SlotType::Password))
            ++passwords;
        else if (slot.is(SlotType::Recovery))
            //: In a list: "These no longer open the vault then: the recovery key, 1 other password."
            ways += tr("the recovery key (a new one is made)");
        else if (m_keyring && slot.id == m_keyring->ownSlot())
            continue; // it is turned on again
        else
            //: In a list, as above: the keyring of another computer, or what a newer version added
            ways += tr("another computer’s keyring");
    }
    if (passwords > 0)
        ways += tr("%n other password(s)", nullptr, passwords);
    return ways.join(u", "_s);
}

void KeyCommands::confirm(const QString &reason, QWidget *parent, std::function<void()> then)
{
    confirmPassword(m_session, reason, parent, this, std::move(then));
}

void KeyCommands::addPassword(QWidget *parent)
{
    confirm(tr("A second password opens all accounts."), parent, [this, parent] {
        auto *dialog = new AddPasswordDialog(parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &AddPasswordDialog::submitted, this, [this, dialog] {
            dialog->setBusy(true);
            m_session.addPassword(dialog->takePassword(), m_cost);
        });
        connect(&m_session, &Session::keysChanged, dialog, [this, dialog] {
            dialog->accept();
            m_toast.showMessage(tr("Password added"));
        });
        showFailures(m_session, *dialog);
        dialog->open();
    });
}

void KeyCommands::replaceRecoveryKey(QWidget *parent)
{
    confirm(tr("The recovery key opens all accounts."), parent, [this, parent] { showNewRecoveryKey(parent); });
}

void KeyCommands::removeSlot(const SlotInfo &slot, QWidget *parent)
{
    const QString reason = slot.is(SlotType::Password)
        ? tr("The other password will no longer open the vault. Backups and copies made so far still open with it.")
        : tr("This will no longer open the vault. Backups and copies made so far still open with it.");
    confirm(reason, parent, [this, id = slot.id] { m_session.removeKeySlot(id); });
}

void KeyCommands::useKeyring(bool on, QWidget *parent)
{
    if (!m_keyring)
        return;
    const QString reason = on
        ? tr("The keyring then opens all accounts while you are logged on. The password keeps opening them too.")
        : tr("The keyring will no longer open the vault.");
    confirm(reason, parent, [this, on] { on ? m_keyring->turnOn() : m_keyring->turnOff(); });
}

void KeyCommands::setKeyring(KeyringUnlock &keyring)
{
    m_keyring = &keyring;
    connect(&keyring, &KeyringUnlock::changed, this, &KeyCommands::keysChanged);
    connect(&keyring, &KeyringUnlock::failed, this, [this](const Error &error) {
        //: Behind a sentence such as "The system's keyring does not answer."
        Q_EMIT messageShown(errorText(error).what + u' ' + tr("Nothing was changed."));
    });
    connect(&keyring, &KeyringUnlock::itemLeftBehind, this, [this](const Error &error) {
        Q_EMIT messageShown(
            tr("The keyring no longer opens this vault, but its entry “Countersign” could not be deleted. Delete it in "
               "the keyring’s own program: it still opens older copies.")
            + u' ' + errorText(error).what);
    });
}

KeysView KeyCommands::view() const
{
    if (m_session.state() != Session::State::Unlocked)
        return {};
    KeysView view{.slots = m_session.keySlots()};
    if (!m_keyring || !m_keyring->isAvailable())
        return view;
    view.ownKeyringSlot = m_keyring->ownSlot();
    view.keyring = view.ownKeyringSlot ? KeysView::Keyring::On : KeysView::Keyring::Off;
    return view;
}

void KeyCommands::showNewRecoveryKey(QWidget *parent)
{
    auto *dialog = new RecoveryKeyDialog(RecoveryKey::generate(m_session.random()), m_session.random(),
                                         {toText(m_session.vaultPath()), m_session.clock().now()}, parent);
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
