#include "tests/app/cli/cli_runner.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// The real program beside a stand-in for its helper, which goes wrong in every way: one line that says what happened
/// and what to do, and never a crash.
class TestCliScanHelper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString real = qEnvironmentVariable("COUNTERSIGN_BUILD_BIN") + u"/countersign-cli"_s;
        QVERIFY(QFile::copy(real, m_bin.filePath(u"countersign-cli"_s)));
        qputenv("COUNTERSIGN_BUILD_BIN", QFile::encodeName(m_bin.path()));
    }

    void tellsThatItsHelperFailed_data()
    {
        QTest::addColumn<QByteArray>("script");
        for (const char *signal : {"SEGV", "ABRT", "SYS", "KILL"})
            QTest::newRow(signal) << "kill -" + QByteArray(signal) + " $$";
        QTest::newRow("nonsense") << "echo nonsense"_ba;
        QTest::newRow("silence") << "exit 0"_ba;
        QTest::newRow("an early end") << "exit 3"_ba;
        QTest::newRow("a huge answer") << "exec cat /dev/zero"_ba;
        QTest::newRow("an answer without its end") << "printf 'CSA2\\001'"_ba;
        if (!qEnvironmentVariableIsEmpty("COUNTERSIGN_TEST_LONG"))
            QTest::newRow("a hang") << "exec sleep 1000"_ba; // takes the whole time that a scan may
    }
    void tellsThatItsHelperFailed()
    {
        QFETCH(QByteArray, script);
        writeHelper(script);
        for (const QStringList &arguments : {QStringList{u"scan"_s, m_cli.file(u"page.png"_s, "x")},
                                             QStringList{u"scan"_s, u"--screen"_s, u"--json"_s}}) {
            const CliResult result = m_cli.runBare(arguments);
            QCOMPARE(result.status, 4);
            QVERIFY(result.err.startsWith("countersign-cli: "));
            QCOMPARE(result.err.count('\n'), 1);
            QVERIFY(result.err.contains(arguments.contains(u"--screen"_s) ? "Scan again" : "Try again"));
        }
    }

    void offersToChooseWhereTheDesktopRefused()
    {
        // ScreenshotRefused, then the end.
        const QByteArray refused = "printf 'CSA2\\003\\000\\000\\000\\001\\012\\004\\000\\000\\000\\000'";
        writeHelper(refused);
        const CliResult result = m_cli.runBare({u"scan"_s, u"--screen"_s});
        QCOMPARE(result.status, 5);
        QVERIFY2(result.err.contains("gave no picture") && result.err.contains("--interactive"),
                 result.err.constData());
        writeHelper("[ \"$2\" = --interactive ] || exit 3; " + refused);
        const CliResult interactive = m_cli.runBare({u"scan"_s, u"--screen"_s, u"--interactive"_s});
        QCOMPARE(interactive.status, 5);
        QVERIFY2(interactive.err.count('\n') == 1, interactive.err.constData());
        QCOMPARE(m_cli.runBare({u"scan"_s, u"--interactive"_s, u"page.png"_s}).status, 2);
    }

    void tellsThatItsHelperIsMissing()
    {
        QFile::remove(m_bin.filePath(u"countersign-scan"_s));
        const CliResult result = m_cli.runBare({u"scan"_s, u"--screen"_s});
        QCOMPARE(result.status, 5);
        QVERIFY(result.err.contains("countersign-scan") && result.err.contains("Install"));
    }

private:
    void writeHelper(const QByteArray &script)
    {
        QFile file(m_bin.filePath(u"countersign-scan"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("#!/bin/sh\n" + script + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    QTemporaryDir m_bin;
    CliRunner m_cli;
};

QTEST_GUILESS_MAIN(TestCliScanHelper)
#include "tst_cli_scan_helper.moc"
