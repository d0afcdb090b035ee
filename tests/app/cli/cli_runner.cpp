#include "tests/app/cli/cli_runner.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;

QString CliRunner::program()
{
    return qEnvironmentVariable("COUNTERSIGN_BUILD_BIN") + u"/countersign-cli"_s;
}

QJsonObject CliResult::json() const
{
    return QJsonDocument::fromJson(out).object();
}

CliRunner::CliRunner()
{
    file(u"password"_s, "correct horse 电池\n");
    setEnvironment(u"HOME"_s, m_folder.path());
    setEnvironment(u"XDG_DATA_HOME"_s, path(u"data"_s));
    setEnvironment(u"XDG_STATE_HOME"_s, path(u"state"_s));
    setEnvironment(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
    setEnvironment(u"TZ"_s, u"America/St_Johns"_s);
    setEnvironment(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    setEnvironment(u"PATH"_s, qEnvironmentVariable("PATH"));
}

CliResult CliRunner::run(const QStringList &arguments, const QByteArray &input) const
{
    return runBare(QStringList{u"--password-file"_s, path(u"password"_s)} + arguments, input);
}

CliResult CliRunner::runBare(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setEnvironment(m_environment);
    process.start(program(), arguments);
    process.write(input);
    process.closeWriteChannel();
    CliResult result;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
        result.status = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

QByteArray CliRunner::runOnTerminal(const QStringList &arguments, const QByteArray &keys) const
{
    const std::unique_ptr<int, void (*)(int *)> master(new int(::posix_openpt(O_RDWR | O_NOCTTY)), [](int *descriptor) {
        ::close(*descriptor);
        delete descriptor;
    });
    if (::grantpt(*master) != 0 || ::unlockpt(*master) != 0)
        qFatal("There are no terminals here");
    QByteArray seen;
    QProcess process;
    process.setEnvironment(m_environment);
    const QString terminal = QString::fromLocal8Bit(::ptsname(*master));
    process.setStandardInputFile(terminal);
    process.setStandardOutputFile(terminal, QIODevice::Append);
    process.setStandardErrorFile(terminal, QIODevice::Append);
    // Held open here too, so that the terminal outlives the program.
    const int held = ::open(qPrintable(terminal), O_RDWR | O_NOCTTY);
    process.start(program(), arguments);
    const auto readSome = [&] {
        std::array<char, 4096> buffer;
        pollfd ready{.fd = *master, .events = POLLIN, .revents = 0};
        if (::poll(&ready, 1, 100) != 1)
            return false;
        seen.append(buffer.data(), ::read(*master, buffer.data(), buffer.size()));
        return true;
    };
    while (!seen.contains(": ") && process.state() != QProcess::NotRunning)
        readSome();
    if (::write(*master, keys.constData(), static_cast<std::size_t>(keys.size())) != keys.size())
        qFatal("The terminal takes no keys");
    while (!process.waitForFinished(50))
        readSome();
    while (readSome()) { // it hands out what is left line by line
    }
    ::close(held);
    return seen;
}

CliResult CliRunner::init() const
{
    return run({u"init"_s, u"--kdf-memory"_s, u"1"_s, u"--kdf-passes"_s, u"1"_s});
}

CliResult CliRunner::add(const QString &uri) const
{
    return run({u"add"_s, uri});
}

QString CliRunner::file(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The test's folder cannot be written to");
    return file.fileName();
}
