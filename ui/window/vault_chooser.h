#pragma once

#include <QObject>

class QWidget;

namespace countersign {

class Session;
class Settings;

/// Moves the window to another vault file, and remembers it for the next start.
class VaultChooser final : public QObject
{
    Q_OBJECT

public:
    VaultChooser(Session &session, Settings &settings, QWidget &window);

    /// Lets a file be chosen.
    void choose();
    /// Asks whether to open `file`, unless it is the vault in use.
    void offer(const QString &file);

Q_SIGNALS:
    /// The session works on another file now.
    void vaultOpened();

private:
    void open(const QString &file);

    Session &m_session;
    Settings &m_settings;
    QWidget &m_window;
};

} // namespace countersign
