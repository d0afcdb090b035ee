#include "tests/app/cli/cli_runner.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

QJsonObject CliResult::json() const
{
    return QJsonDocument::fromJson(out).object();
}

CliRunner::CliRunner()
{
    file(u"password"_s, "correct horse 电池\n");
    setEnvironment(u"HOME"_s, m_folder.path());
    setEnvironment(u"XDG_DATA_HOME"_s, path(u"data"_s));
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
    process.start(qEnvironmentVariable("COUNTERSIGN_BUILD_BIN") + u"/countersign-cli"_s, arguments);
    process.write(input);
    process.closeWriteChannel();
    CliResult result;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
        result.status = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
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
