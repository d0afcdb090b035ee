#include "ui/window/window_dialogs.h"

#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/shortcut_sheet.h"
#include "ui/session/session.h"
#include "ui/window/after_save.h"
#include "ui/window/key_commands.h"
#include "ui/window/question.h"
#include "ui/window/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>

#include <utility>

namespace countersign {

WindowDialogs::WindowDialogs(Session &session, Settings &settings, const WindowActions &actions, KeyCommands &keys,
                             QWidget &window)
    : m_session(session)
    , m_settings(settings)
    , m_actions(actions)
    , m_keys(keys)
    , m_window(window)
{ }

void WindowDialogs::showSettings()
{
    const bool isOpen = m_session.state() == Session::State::Unlocked;
    auto *dialog = new SettingsDialog(m_settings, isOpen, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::changePasswordRequested, this, [this, dialog] { m_keys.changePassword(dialog); });
    connect(dialog, &SettingsDialog::replaceRecoveryKeyRequested, this,
            [this, dialog] { m_keys.replaceRecoveryKey(dialog); });
    connectKeys(*dialog);
    Q_EMIT settingsOpened(dialog);
    dialog->open();
}

void WindowDialogs::connectKeys(SettingsDialog &dialog)
{
    if (m_session.state() != Session::State::Unlocked)
        return;
    connect(&dialog, &SettingsDialog::addPasswordRequested, this, [this, &dialog] { m_keys.addPassword(&dialog); });
    connect(&dialog, &SettingsDialog::keyringRequested, this, [this, &dialog](bool on) {
        dialog.setKeysMessage({});
        m_keys.useKeyring(on, &dialog);
    });
    connect(&dialog, &SettingsDialog::removeSlotRequested, this, [this, &dialog](const SlotInfo &slot) {
        dialog.setKeysMessage({});
        m_keys.removeSlot(slot, &dialog);
    });
    connect(&m_keys, &KeyCommands::messageShown, &dialog, &SettingsDialog::setKeysMessage);
    connect(&m_keys, &KeyCommands::keysChanged, &dialog, [this, &dialog] { dialog.setKeys(m_keys.view()); });
    dialog.setKeys(m_keys.view());
}

void WindowDialogs::showShortcuts()
{
    auto *sheet = new ShortcutSheet(m_actions.shortcutList(), &m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void WindowDialogs::showAbout()
{
    auto *dialog = new AboutDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::askBeforeClosing(QCloseEvent &event)
{
    const Session::SaveState state = m_session.saveState();
    if (state == Session::SaveState::Saving || m_isClosing) {
        event.ignore(); // how it ends is known soon, and decides
        closeAfterSave();
        return;
    }
    if (state != Session::SaveState::Failed)
        return;
    event.ignore();
    auto *question = new Question(tr("Your last change is not saved"),
                                  tr("Closing now would lose it. Save it first, or keep a copy."), &m_window);
    connect(question->addAnswer(tr("Close and lose it"), theme::ButtonRole::Danger), &QPushButton::clicked, this,
            [this] {
                m_session.discardUnsaved();
                m_window.close();
            });
    connect(question->addAnswer(tr("Try to save again"), theme::ButtonRole::Primary), &QPushButton::clicked, this,
            [this] {
                m_session.retrySave();
                closeAfterSave();
            });
    question->open();
}

void WindowDialogs::closeAfterSave()
{
    if (std::exchange(m_isClosing, true))
        return;
    afterSave(m_session, this, [this] {
        m_isClosing = false;
        m_window.close();
    });
}

void WindowDialogs::closeAll()
{
    for (QWidget *menu = QApplication::activePopupWidget(); menu && menu->close();)
        menu = QApplication::activePopupWidget();
    for (QDialog *dialog : m_window.findChildren<QDialog *>()) {
        dialog->blockSignals(true); // who waits for an answer would go on without a vault
        dialog->reject();
        dialog->deleteLater(); // not at once: this may run inside one of its signals
    }
}

} // namespace countersign
