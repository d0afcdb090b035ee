#include "tests/support/keyring_daemon.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QStandardPaths>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

using Paths = QList<QDBusObjectPath>;

const QString kService = u"org.freedesktop.secrets"_s;
const QString kKeyring = u"/org/freedesktop/secrets/collection/login"_s;

/// No folder of services: what is not started by the test is not there.
constexpr char kBusConfiguration[] = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=%1</listen>
<policy context="default"><allow send_destination="*"/><allow own="*"/><allow receive_sender="*"/></policy></busconfig>
)";

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5'000))
        process.kill();
    process.waitForFinished(5'000);
}

QDBusMessage call(const QString &path, const QString &interface, const QString &method,
                  const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(kService, path, interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message, QDBus::Block, 5'000);
}

} // namespace

KeyringDaemon::KeyringDaemon()
{
    if (QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty()) {
        m_missing = "gnome-keyring-daemon";
        return;
    }
    QFile configuration(m_folder.filePath(u"bus.conf"_s));
    if (configuration.open(QIODevice::WriteOnly))
        configuration.write(QString::fromLatin1(kBusConfiguration).arg(m_folder.path()).toUtf8());
    configuration.close();
    m_bus.start(u"dbus-daemon"_s,
                {u"--config-file="_s + configuration.fileName(), u"--nofork"_s, u"--print-address"_s});
    QByteArray address;
    while (!address.endsWith('\n') && m_bus.state() != QProcess::NotRunning && m_bus.waitForReadyRead(20'000))
        address += m_bus.readAllStandardOutput();
    if (!address.endsWith('\n')) {
        m_missing = "dbus-daemon";
        return;
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", address.trimmed());
    qputenv("HOME", m_folder.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_folder.filePath(u"data"_s).toUtf8());
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
    // No desktop: QtKeychain takes libsecret.
    for (const char *variable : {"XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "KDE_SESSION_VERSION"})
        qunsetenv(variable);
}

KeyringDaemon::~KeyringDaemon()
{
    stop();
    end(m_bus);
}

bool KeyringDaemon::start()
{
    m_daemon.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    m_daemon.write("keyring password");
    m_daemon.closeWriteChannel();
    const QDeadlineTimer deadline(20'000);
    while (!deadline.hasExpired() && m_daemon.state() != QProcess::NotRunning) {
        m_daemon.waitForReadyRead(20);
        const QDBusMessage answer = call(kKeyring, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                                         {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
        if (answer.type() == QDBusMessage::ReplyMessage)
            return !answer.arguments().constFirst().value<QDBusVariant>().variant().toBool();
    }
    return false;
}

void KeyringDaemon::stop()
{
    end(m_daemon);
}

bool KeyringDaemon::lock()
{
    const QDBusMessage answer = call(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Lock"_s,
                                     {QVariant::fromValue(Paths{QDBusObjectPath(kKeyring)})});
    return answer.type() == QDBusMessage::ReplyMessage;
}

bool KeyringDaemon::loseItems()
{
    qDBusRegisterMetaType<QMap<QString, QString>>();
    const QDBusMessage found = call(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s,
                                    u"SearchItems"_s, {QVariant::fromValue(QMap<QString, QString>())});
    if (found.type() != QDBusMessage::ReplyMessage)
        return false;
    for (const QDBusObjectPath &item : qdbus_cast<Paths>(found.arguments().constFirst())) {
        if (call(item.path(), u"org.freedesktop.Secret.Item"_s, u"Delete"_s).type() != QDBusMessage::ReplyMessage)
            return false;
    }
    return true;
}

} // namespace countersign
