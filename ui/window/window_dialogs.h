#pragma once

#include <QObject>

class QCloseEvent;
class QWidget;

namespace countersign {

class KeyCommands;
class Session;
class Settings;
class SettingsDialog;
class WindowActions;

/// The dialogs that belong to the window as a whole.
class WindowDialogs final : public QObject
{
    Q_OBJECT

public:
    WindowDialogs(Session &session, Settings &settings, const WindowActions &actions, KeyCommands &keys,
                  QWidget &window);

    void showSettings();
    void showShortcuts();
    void showAbout();
    /// Keeps the window open, and asks, if closing would lose a change.
    void askBeforeClosing(QCloseEvent &event);
    /// Closes every dialog and menu: at lock they may show what is inside.
    void closeAll();

Q_SIGNALS:
    void settingsOpened(countersign::SettingsDialog *dialog);

private:
    void connectKeys(SettingsDialog &dialog);
    void closeAfterSave();

    Session &m_session;
    Settings &m_settings;
    const WindowActions &m_actions;
    KeyCommands &m_keys;
    QWidget &m_window;
    bool m_isClosing = false; ///< as soon as a save has ended
};

} // namespace countersign
