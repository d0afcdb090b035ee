#pragma once

#include <QByteArray>
#include <QDBusConnection>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QVariantList>

namespace countersign {

/// A D-Bus daemon of its own, for services made by python-dbusmock. Ends with the object.
class MockBus
{
public:
    /// Not running if dbus-daemon is missing. `variable` is the one of the environment that leads programs to this bus.
    enum class Services {
        OfTheSystem, ///< the daemon starts them when they are called
        None,
    };
    explicit MockBus(const char *variable, Services services = Services::OfTheSystem);
    ~MockBus();

    bool isRunning() const { return !m_address.isEmpty(); }
    const QByteArray &address() const { return m_address; }
    const char *variable() const { return m_variable; }
    /// Ends the daemon: everybody on it is disconnected.
    void stop();

private:
    const char *m_variable;
    QProcess m_daemon;
    QString m_socket;
    QTemporaryDir m_folder;
    QByteArray m_address;
};

/// A service on a MockBus. Ends with the object.
class MockService
{
public:
    /// `arguments` are those of `python3 -m dbusmock`; `service` is the name that it takes on the bus.
    MockService(const MockBus &bus, const QStringList &arguments, const QString &service);
    ~MockService();

    /// Whether it has its name on the bus by now.
    bool isRunning() const { return m_isRunning; }
    /// Calls a method; gives the first value of the answer, or an invalid one.
    QVariant call(const QString &path, const QString &interface, const QString &method, const QVariantList &arguments);
    /// Lets the object at `path` send a signal.
    bool emitSignal(const QString &path, const QString &interface, const QString &name, const QString &signature,
                    const QVariantList &arguments);

    /// The Python that has dbusmock; empty if there is none.
    static QString python();

private:
    QString m_service;
    QProcess m_process;
    QDBusConnection m_connection;
    bool m_isRunning = false;
};

} // namespace countersign
