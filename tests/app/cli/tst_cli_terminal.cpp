// The program among others: at a terminal, in a pipe, on a full disk, and what it never writes there.

#include "tests/app/cli/cli_runner.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <fcntl.h>
#include <poll.h>
#include <pwd.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kSecret = "GEZDGNBVGY3TQOJQ";
const QString kLink = u"otpauth://totp/Site:me?secret=GEZDGNBVGY3TQOJQ"_s;

/// A terminal on which a program runs until the test is done with it.
class Terminal
{
public:
    Terminal()
        : m_master(::posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
            qFatal("There are no terminals here");
        m_held = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY);
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;
    ~Terminal()
    {
        ::close(m_held);
        ::close(m_master);
    }

    QString name() const { return QString::fromLocal8Bit(::ptsname(m_master)); }
    bool echoes() const
    {
        termios now = {};
        return ::tcgetattr(m_held, &now) == 0 && (now.c_lflag & (ECHO | ICANON)) == (ECHO | ICANON);
    }
    bool waitFor(const QByteArray &text)
    {
        const QDeadlineTimer deadline(20'000);
        while (!m_seen.contains(text) && !deadline.hasExpired()) {
            std::array<char, 4096> buffer;
            pollfd ready{.fd = m_master, .events = POLLIN, .revents = 0};
            if (::poll(&ready, 1, 100) == 1)
                m_seen.append(buffer.data(), ::read(m_master, buffer.data(), buffer.size()));
        }
        return m_seen.contains(text);
    }

private:
    int m_master;
    int m_held;
    QByteArray m_seen;
};

} // namespace

class TestCliTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheTerminalBackWhenItIsEnded_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
        QTest::newRow("SIGQUIT") << SIGQUIT;
    }

    void givesTheTerminalBackWhenItIsEnded()
    {
        QFETCH(int, signal);
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        Terminal terminal;
        QProcess process;
        process.setEnvironment(cli.environment());
        process.setStandardInputFile(terminal.name());
        process.setStandardErrorFile(terminal.name(), QIODevice::Append);
        process.start(CliRunner::program(), {u"list"_s});
        QVERIFY(terminal.waitFor(": "));
        QVERIFY(!terminal.echoes());
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit); // of that signal, as the shell expects
        QVERIFY(terminal.echoes());
    }

    void keysThatAreNoTextAreNoPartOfAPassword()
    {
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        QCOMPARE(cli.add(kLink).status, 0);
        QVERIFY(cli.runOnTerminal({u"list"_s}, "correct \x1a\x1chorse 电池\n").contains("Site: me"));
    }

    void aLinkInTheWrongPlaceIsNotRepeated_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("a command mistyped") << QStringList{u"ad"_s, kLink};
        QTest::newRow("one argument too many") << QStringList{u"list"_s, u"a"_s, kLink};
        QTest::newRow("a query") << QStringList{u"code"_s, kLink};
        QTest::newRow("a list") << QStringList{u"list"_s, kLink};
        QTest::newRow("a number") << QStringList{u"code"_s, u"x"_s, u"--at"_s, kLink};
        QTest::newRow("a number, joined") << QStringList{u"code"_s, u"x"_s, u"--at="_s + kLink};
        QTest::newRow("a file") << QStringList{u"add"_s, u"--uri-file"_s, kLink};
        QTest::newRow("a picture") << QStringList{u"scan"_s, kLink};
        QTest::newRow("a backup") << QStringList{u"verify"_s, kLink};
        QTest::newRow("a slot") << QStringList{u"slots"_s, u"remove"_s, kLink};
    }

    void aLinkInTheWrongPlaceIsNotRepeated()
    {
        QFETCH(QStringList, arguments);
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        const CliResult result = cli.run(arguments);
        QVERIFY(result.status > 0);
        QVERIFY(!result.err.isEmpty());
        QVERIFY2(!result.out.contains(kSecret) && !result.err.contains(kSecret), result.err.constData());
    }

    void aFullDiskBehindTheOutputIsToldApart()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("skipped: there is no /dev/full");
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        QProcess process;
        process.setEnvironment(cli.environment());
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(CliRunner::program(), {u"--password-file"_s, cli.path(u"password"_s), u"add"_s, kLink});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 6);
        const QByteArray said = process.readAllStandardError();
        QCOMPARE(said.count('\n'), 1);
        QVERIFY2(!said.contains("stdout") && !said.contains("as it was before"), said.constData());
        QVERIFY(cli.run({u"list"_s}).out.contains("Site: me")); // the vault is another matter
    }

    void aLongListOnAFullDiskFailsToo()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("skipped: there is no /dev/full");
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        QByteArray links; // what they print is many times what waits in memory
        for (int number = 0; number < 500; ++number)
            links += "otpauth://totp/Site" + QByteArray::number(number) + ":me?secret=GEZDGNBVGY3TQOJQ\n";
        QCOMPARE(cli.run({u"add"_s, u"--uri-file"_s, cli.file(u"links"_s, links)}).status, 0);
        QProcess process;
        process.setEnvironment(cli.environment());
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(CliRunner::program(), {u"--password-file"_s, cli.path(u"password"_s), u"list"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 6);
    }

    void theVaultDoesNotDependOnTheFolderOfTheStart()
    {
        CliRunner cli;
        for (const QString &name : {u"XDG_DATA_HOME"_s, u"XDG_STATE_HOME"_s, u"XDG_CONFIG_HOME"_s})
            cli.setEnvironment(name, u"relative"_s); // to be ignored, says the desktop's specification
        QProcess process;
        process.setEnvironment(cli.environment());
        process.setWorkingDirectory(cli.path(u"."_s));
        process.start(CliRunner::program(), {u"list"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 4);
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.contains(QFile::encodeName(cli.path(u".local/share/countersign/accounts.otpv"_s))),
                 said.constData());
    }

    void withoutHomeTheVaultIsTheUsersAllTheSame()
    {
        const CliRunner cli;
        const passwd *user = ::getpwuid(::getuid());
        if (!user || QByteArray(user->pw_dir).size() < 2)
            QSKIP("skipped: the system knows no home of this user");
        QProcess process;
        process.setEnvironment({u"PATH="_s + qEnvironmentVariable("PATH")});
        process.start(CliRunner::program(), {u"slots"_s, u"remove"_s, u"none"_s});
        QVERIFY(process.waitForFinished());
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(!said.contains("“/.local") && !said.contains("“//"), said.constData());
    }

    void thePasswordEndsWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("status");
        const QByteArray password = "correct horse 电池";
        QTest::newRow("no newline") << password << 0;
        QTest::newRow("a newline") << password + '\n' << 0;
        QTest::newRow("a newline of Windows") << password + "\r\n" << 0;
        QTest::newRow("two newlines") << password + "\n\n" << 3;
        QTest::newRow("no newline at all") << password + '\r' << 3;
    }

    void thePasswordEndsWithItsLine()
    {
        QFETCH(QByteArray, input);
        QFETCH(int, status);
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        QCOMPARE(cli.runBare({u"--password-file"_s, u"-"_s, u"list"_s}, input).status, status);
    }

    void closedStreamsNeverBecomeFilesOfOurs()
    {
        const CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        QProcess shell;
        shell.setEnvironment(cli.environment());
        // Each number that is free would be given to the next file that is opened: a log, a lock, the vault.
        shell.start(u"/bin/sh"_s,
                    {u"-c"_s, u"\"$0\" --password-file \"$1\" add \"$2\" <&- >&- 2>&-"_s, CliRunner::program(),
                     cli.path(u"password"_s), kLink});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
        QVERIFY(cli.run({u"list"_s}).out.contains("Site: me"));
    }
};

QTEST_GUILESS_MAIN(TestCliTerminal)
#include "tst_cli_terminal.moc"
