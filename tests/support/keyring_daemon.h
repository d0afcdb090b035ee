#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

namespace countersign {

/// A D-Bus session of a test's own on which nothing starts by itself, and a real gnome-keyring-daemon on it. Make it
/// before anything of this process uses D-Bus; everything ends with the object.
class KeyringDaemon
{
public:
    KeyringDaemon();
    ~KeyringDaemon();

    /// Empty if the bus runs and the daemon is installed; else what is missing.
    QByteArray missing() const { return m_missing; }

    /// Starts the daemon with an open keyring. False if it does not answer.
    bool start();
    void stop();
    /// Locks all keyrings. False if that fails.
    bool lock();
    /// Deletes every item, as somebody might in the keyring's own program. False if that fails.
    bool loseItems();

private:
    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_daemon;
    QByteArray m_missing;
};

} // namespace countersign
