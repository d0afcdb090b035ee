// The program itself, started as a desktop starts it.

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

class TestGuiProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void printsItsVersion()
    {
        const auto program = start({u"--version"_s});
        QVERIFY(program->waitForFinished());
        QCOMPARE(program->exitCode(), 0);
        // A second line says it if freed memory is not wiped.
        QByteArray expected = "countersign " COUNTERSIGN_VERSION "\n";
        if (!COUNTERSIGN_WIPES_HEAP)
            expected += "This build does not wipe the memory that it frees.\n";
        QCOMPARE(program->readAllStandardOutput(), expected);
    }

    void explainsItsOptions()
    {
        const auto program = start({u"--help"_s});
        QVERIFY(program->waitForFinished());
        QCOMPARE(program->exitCode(), 0);
        QVERIFY(program->readAllStandardOutput().contains("--vault"));
    }

    void refusesAnUnknownOption()
    {
        const auto program = start({u"--valut"_s});
        QVERIFY(program->waitForFinished());
        QCOMPARE(program->exitCode(), 2);
        QVERIFY(program->readAllStandardError().contains("--valut"));
    }

    void aSecondStartLeavesTheWorkToTheFirst()
    {
        const auto first = start({});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_home.filePath(u"run/countersign.socket"_s)), 20'000);
        const auto second = start({});
        QVERIFY(second->waitForFinished());
        QCOMPARE(second->exitStatus(), QProcess::NormalExit);
        QCOMPARE(second->exitCode(), 0);
        QCOMPARE(first->state(), QProcess::Running);
        first->terminate();
        QVERIFY(first->waitForFinished());
    }

    void endsInOrderWhenTheSystemAsks_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void endsInOrderWhenTheSystemAsks()
    {
        QFETCH(int, signal);
        const QString state = m_home.filePath(u".local/state/countersign/window"_s);
        QFile::remove(state);
        const auto program = start({});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_home.filePath(u"run/countersign.socket"_s)), 20'000);
        const auto second = start({}); // is answered from the event loop: then it runs
        QVERIFY(second->waitForFinished());
        QCOMPARE(::kill(static_cast<pid_t>(program->processId()), signal), 0);
        QVERIFY(program->waitForFinished());
        QCOMPARE(program->exitStatus(), QProcess::NormalExit);
        QCOMPARE(program->exitCode(), 0);
        QVERIFY(QFile::exists(state));
        QVERIFY(!QFile::exists(m_home.filePath(u"run/countersign.socket"_s)));
    }

    void takesALinkOutOfItsArguments()
    {
        const auto program = start({u"otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ"_s});
        QVERIFY(program->waitForStarted());
        const QString path = u"/proc/%1/cmdline"_s.arg(program->processId());
        if (!QFile::exists(path))
            QSKIP("skipped: this system does not tell arguments");
        const auto isWiped = [&] {
            QFile file(path);
            const QByteArray seen = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            return seen.startsWith(QFile::encodeName(program->program())) && !seen.contains("GEZDGNBVGY3TQOJQ");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWiped(), 20'000);
        QCOMPARE(program->state(), QProcess::Running);
        program->kill();
        QVERIFY(program->waitForFinished());
    }

    void aStartAfterACrashIsTheFirstAgain()
    {
        const auto crashed = start({});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_home.filePath(u"run/countersign.socket"_s)), 20'000);
        crashed->kill();
        QVERIFY(crashed->waitForFinished());
        const auto next = start({});
        QVERIFY(!next->waitForFinished(1'000)); // it runs, and does not wait for anybody
        const auto second = start({});
        QVERIFY(second->waitForFinished());
        QCOMPARE(second->exitCode(), 0);
        next->terminate();
        QVERIFY(next->waitForFinished());
    }

private:
    std::unique_ptr<QProcess> start(const QStringList &arguments)
    {
        QDir(m_home.path()).mkpath(u"run"_s);
        QFile::setPermissions(m_home.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_home.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.filePath(u"run"_s));
        for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
            environment.remove(QLatin1StringView(name));
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        auto program = std::make_unique<QProcess>();
        program->setProcessEnvironment(environment);
        program->start(qEnvironmentVariable("COUNTERSIGN_BUILD_BIN") + u"/countersign"_s, arguments);
        return program;
    }

    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(TestGuiProgram)
#include "tst_gui_program.moc"
