#include "ui/scan/scan_client.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

QString helperPath()
{
    return qEnvironmentVariable("COUNTERSIGN_BUILD_BIN") + u"/countersign-scan"_s;
}

/// A picture that is looked at for seconds, and holds nothing.
QImage noise(int side)
{
    QImage picture(side, side, QImage::Format_Grayscale8);
    for (int y = 0; y < side; ++y)
        QRandomGenerator(static_cast<quint32>(y) + 1)
            .fillRange(reinterpret_cast<quint32 *>(picture.scanLine(y)), picture.bytesPerLine() / 4);
    return picture;
}

/// What the system tells about a process, as `environ`, `limits`, `status`.
QByteArray told(qint64 process, const char *what)
{
    QFile file(u"/proc/%1/%2"_s.arg(process).arg(QLatin1StringView(what)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One of its limits, soft and hard.
QByteArray limit(qint64 process, const char *name)
{
    for (const QByteArray &line : told(process, "limits").split('\n')) {
        if (line.startsWith(name))
            return line.mid(26).simplified();
    }
    return {};
}

} // namespace

/// The real helper while it looks at a picture, seen from outside.
class TestHelperProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_client = std::make_unique<ScanClient>(helperPath());
        m_client->scanImage(noise(5000));
        m_process = m_client->findChild<QProcess *>();
        QVERIFY(m_process && m_process->waitForStarted());
        m_id = m_process->processId();
    }
    void cleanup() { m_client.reset(); }

    void worksUnderLimitsAndInASandbox()
    {
#ifdef COUNTERSIGN_SANITIZED
        QSKIP("skipped: sanitizers need what the limits and the sandbox take");
#endif
        if (kSandboxed && QFile::exists(u"/proc/sys/kernel/seccomp/actions_avail"_s))
            QTRY_VERIFY(told(m_id, "status").contains("\nSeccomp:\t2\n"));
        else
            QTRY_VERIFY(told(m_id, "status").contains("\nNoNewPrivs:\t1\n"));
        QVERIFY(m_client->isRunning());
        QVERIFY(told(m_id, "status").contains("\nNoNewPrivs:\t1\n"));
        QCOMPARE(limit(m_id, "Max address space"), "1073741824 1073741824 bytes"_ba);
        QCOMPARE(limit(m_id, "Max cpu time"), "10 10 seconds"_ba);
        QCOMPARE(limit(m_id, "Max file size"), "0 0 bytes"_ba);
        QCOMPARE(limit(m_id, "Max core file size"), "0 0 bytes"_ba);
    }

    void holdsNothingOfOurs()
    {
        QTRY_VERIFY(told(m_id, "cmdline").startsWith(QFile::encodeName(helperPath())));
        QCOMPARE(told(m_id, "cmdline"), QFile::encodeName(helperPath()) + QByteArray("\0--stdin\0", 9));
        for (const QFileInfo &file : QDir(u"/proc/%1/fd"_s.arg(m_id)).entryInfoList(QDir::Files | QDir::System)) {
            // Pipes to us, the null device, and what it opens itself.
            const QString target = file.symLinkTarget();
            QVERIFY2(!target.contains("socket:"_L1) && !target.contains("otpv"_L1), qPrintable(target));
        }
    }

    void itsEndIsAnError_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("killed") << SIGKILL;
        QTest::newRow("crashed") << SIGSEGV;
        QTest::newRow("refused by the sandbox") << SIGSYS;
        QTest::newRow("out of processor time") << SIGXCPU;
    }
    void itsEndIsAnError()
    {
        QFETCH(int, signal);
        QSignalSpy finished(m_client.get(), &ScanClient::finished);
        QVERIFY(m_client->isRunning());
        QCOMPARE(::kill(static_cast<pid_t>(m_id), signal), 0);
        QVERIFY(finished.wait(20'000));
        const ScanOutcome outcome = m_client->takeOutcome();
        QCOMPARE(outcome.errors.size(), std::size_t(1));
        QCOMPARE(outcome.errors[0].code, ErrorCode::ScanHelperFailed);
    }

    void itsStandstillIsAnError()
    {
        m_client->setTimeLimit(std::chrono::milliseconds(100)); // restarts what is running
        QSignalSpy finished(m_client.get(), &ScanClient::finished);
        QCOMPARE(::kill(static_cast<pid_t>(m_id), SIGSTOP), 0);
        QVERIFY(finished.wait(20'000));
        QCOMPARE(m_client->takeOutcome().errors.at(0).code, ErrorCode::ScanTimedOut);
    }

    void itsLackOfMemoryIsAnError()
    {
        QTemporaryDir folder;
        const QString script = folder.filePath(u"helper"_s);
        QFile file(script);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\nulimit -v 150000\nexec '" + QFile::encodeName(helperPath()) + "' \"$@\"\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        ScanClient client(script);
        QSignalSpy finished(&client, &ScanClient::finished);
        client.scanImage(noise(7000));
        QVERIFY(finished.wait(20'000));
        const ScanOutcome outcome = client.takeOutcome();
        QCOMPARE(outcome.errors.size(), std::size_t(1));
        QCOMPARE(outcome.errors[0].code, ErrorCode::ScanHelperFailed);
    }

private:
#ifdef COUNTERSIGN_SANDBOXED
    static constexpr bool kSandboxed = true;
#else
    static constexpr bool kSandboxed = false;
#endif

    std::unique_ptr<ScanClient> m_client;
    QProcess *m_process = nullptr;
    qint64 m_id = 0;
};

QTEST_GUILESS_MAIN(TestHelperProcess)
#include "tst_helper_process.moc"
