#include "tests/support/mock_bus.h"

#include <QCoreApplication>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5'000))
        process.kill();
    process.waitForFinished(5'000);
}

QString configurationWithoutServices(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("<!DOCTYPE busconfig PUBLIC '-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN'"
               " 'http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd'>"
               "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context='default'>"
               "<allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/><allow own='*'/>"
               "</policy></busconfig>");
    return path;
}

} // namespace

MockBus::MockBus(const char *variable, Services services)
    : m_variable(variable)
{
    // The same address for every bus of a process: libdbus looks at the environment only once.
    m_socket
        = QDir::tempPath() + u"/bus-%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(QLatin1StringView(variable));
    const QString configuration = services == Services::None
        ? u"--config-file="_s + configurationWithoutServices(m_folder.filePath(u"bus.conf"_s))
        : u"--session"_s;
    m_daemon.start(u"dbus-daemon"_s,
                   {configuration, u"--nofork"_s, u"--print-address"_s, u"--address=unix:path="_s + m_socket});
    if (!m_daemon.waitForStarted())
        return;
    QByteArray address;
    while (!address.endsWith('\n')) {
        if (!m_daemon.waitForReadyRead(20'000))
            return;
        address += m_daemon.readAllStandardOutput();
    }
    m_address = address.trimmed();
    m_address.truncate(m_address.indexOf(',')); // behind it stands the id of this very daemon
    qputenv(variable, m_address);
}

MockBus::~MockBus()
{
    stop();
}

void MockBus::stop()
{
    if (m_daemon.state() == QProcess::NotRunning)
        return; // what is at its address now may be another's
    end(m_daemon);
    QFile::remove(m_socket);
}

MockService::MockService(const MockBus &bus, const QStringList &arguments, const QString &service)
    : m_service(service)
    , m_connection(QDBusConnection::connectToBus(QString::fromLatin1(bus.address()),
                                                 u"mock-"_s + service + QString::fromLatin1(bus.address())))
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(bus.variable()), QString::fromLatin1(bus.address()));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(python(), QStringList{u"-m"_s, u"dbusmock"_s} + arguments);
    const QDeadlineTimer deadline(20'000);
    while (!m_isRunning && !deadline.hasExpired() && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(20);
        m_isRunning = m_connection.interface() && m_connection.interface()->isServiceRegistered(service);
    }
}

MockService::~MockService()
{
    end(m_process);
    QDBusConnection::disconnectFromBus(m_connection.name());
}

QVariant MockService::call(const QString &path, const QString &interface, const QString &method,
                           const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(m_service, path, interface, method);
    call.setArguments(arguments);
    const QDBusMessage reply = m_connection.call(call, QDBus::Block, 5'000);
    if (reply.type() != QDBusMessage::ReplyMessage)
        return {};
    return reply.arguments().isEmpty() ? QVariant(true) : reply.arguments().constFirst();
}

bool MockService::emitSignal(const QString &path, const QString &interface, const QString &name,
                             const QString &signature, const QVariantList &arguments)
{
    const QVariantList wrapped{interface, name, signature, QVariant(arguments)};
    return call(path, u"org.freedesktop.DBus.Mock"_s, u"EmitSignal"_s, wrapped).isValid();
}

QString MockService::python()
{
    // Debian's own has it; another Python may come first in PATH.
    for (const QString &candidate : {u"/usr/bin/python3"_s, u"python3"_s}) {
        if (QProcess::execute(candidate, {u"-c"_s, u"import dbusmock"_s}) == 0)
            return candidate;
    }
    return {};
}

} // namespace countersign
