#include "ui/scan/helper_environment.h"
#include "ui/scan/scan_client.h"
#include "ui/scan/scan_protocol.h"
#include "ui/text/error_text.h"

#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestScanClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsThatTheHelperIsMissing()
    {
        QCOMPARE(errorOf(u"/nonexistent/countersign-scan"_s), ErrorCode::ScanHelperMissing);
    }

    void tellsThatTheHelperCrashed_data()
    {
        QTest::addColumn<QByteArray>("script");
        for (const char *signal : {"SEGV", "ABRT", "SYS", "BUS", "KILL", "XCPU"})
            QTest::newRow(signal) << "kill -" + QByteArray(signal) + " $$";
        QTest::newRow("after its answer") << "cat '" + answerFile() + "'; kill -SEGV $$";
        QTest::newRow("in its answer") << "head -c 30 '" + answerFile() + "'; kill -ABRT $$";
    }
    void tellsThatTheHelperCrashed()
    {
        QFETCH(QByteArray, script);
        QCOMPARE(errorOf(helper(script)), ErrorCode::ScanHelperFailed);
    }

    void tellsThatTheHelperIsNoProgram()
    {
        const QString nothing = helper("");
        QVERIFY(QFile::resize(nothing, 0));
        QVERIFY(errorOf(nothing).has_value());
        QFile garbage(helper(""));
        QVERIFY(garbage.open(QIODevice::WriteOnly)
                && garbage.write("\x7f"
                                 "ELF and nothing more")
                    > 0);
        garbage.close();
        QVERIFY(errorOf(garbage.fileName()).has_value());
    }

    void tellsThatTheHelperGaveUp()
    {
        QCOMPARE(errorOf(helper("cat '" + answerFile() + "'; exit 3")), ErrorCode::ScanHelperFailed);
    }

    void tellsThatTheHelperTalksNonsense()
    {
        QCOMPARE(errorOf(helper("echo Segmentation fault")), ErrorCode::ScanHelperFailed);
        QCOMPARE(errorOf(helper("true")), ErrorCode::ScanHelperFailed);
        QCOMPARE(errorOf(helper("cat '" + answerFile() + "' '" + answerFile() + "'")), ErrorCode::ScanHelperFailed);
        QCOMPARE(errorOf(helper("head -c 30 '" + answerFile() + "'")), ErrorCode::ScanHelperFailed);
        QCOMPARE(errorOf(helper("head -c 5000000 /dev/zero")), ErrorCode::ScanHelperFailed);
    }

    void stopsAHelperThatNeverStopsTalking()
    {
        QCOMPARE(errorOf(helper("exec cat /dev/zero")), ErrorCode::ScanHelperFailed);
    }

    void stopsAHelperThatHangs()
    {
        ScanClient client(helper("exec sleep 1000"));
        client.setTimeLimit(std::chrono::milliseconds(50));
        client.scanScreen();
        QVERIFY(client.isRunning());
        QCOMPARE(errorOf(client), ErrorCode::ScanTimedOut);
        QVERIFY(!client.isRunning());
    }

    void tellsAScanOfTheScreenFromOneOfAPicture()
    {
        ScanClient client(helper("true"));
        QSignalSpy finished(&client, &ScanClient::finished);
        client.scanScreen();
        QVERIFY(finished.wait());
        const Error ofScreen = client.takeOutcome().errors.at(0);
        client.scanFiles({u"code.png"_s});
        QVERIFY(finished.wait());
        const Error ofPicture = client.takeOutcome().errors.at(0);
        QVERIFY(errorText(ofScreen).todo.startsWith(u"Scan again."_s));
        QVERIFY(errorText(ofPicture).todo.contains(u"a smaller picture"_s));
        QCOMPARE(errorText(ofScreen).what, errorText(ofPicture).what);
    }

    void readsAnAnswer()
    {
        ScanClient client(helper("cat '" + answerFile() + "'; echo noise >&2"));
        QSignalSpy finished(&client, &ScanClient::finished);
        client.scanScreen();
        QVERIFY(finished.wait());
        const ScanOutcome outcome = client.takeOutcome();
        QVERIFY(outcome.errors.empty());
        QCOMPARE(outcome.codes.size(), std::size_t(1));
        QCOMPARE(outcome.codes[0].source, u"HDMI-1"_s);
        QCOMPARE(outcome.codes[0].area, QRect(QPoint(10, 20), QPoint(110, 120)));
        QVERIFY(outcome.codes[0].text == SecretBytes::fromText("otpauth://totp/x"));
        QVERIFY(client.takeOutcome().codes.empty());
    }

    void passesFilesByAbsoluteName()
    {
        const QString script
            = helper("[ \"$1\" = --files ] && [ \"$2\" = \"$PWD/--screen\" ] && cat '" + answerFile() + "'");
        ScanClient client(script);
        client.scanFiles({u"--screen"_s});
        QVERIFY(isFine(client));
    }

    void sendsAPictureThroughStandardInput()
    {
        // 12 bytes of head and three a pixel.
        const QString script = helper("[ \"$1\" = --stdin ] && [ $(wc -c) = 900012 ] && cat '" + answerFile() + "'");
        QImage picture(600, 500, QImage::Format_RGB32);
        picture.fill(Qt::white);
        ScanClient client(script);
        client.scanImage(picture);
        QVERIFY(isFine(client));
    }

    void sendsAPictureFileThroughStandardInput()
    {
        const QString script = helper("[ \"$1\" = --stdin ] && [ \"$(cat)\" = picture ] && cat '" + answerFile() + "'");
        ScanClient client(script);
        client.scanPicture("picture"_ba);
        QVERIFY(isFine(client));
    }

    void passesOnNoSecretsOfTheEnvironment()
    {
        qputenv("COUNTERSIGN_PLANTED", "in-the-environment");
        const QString seen = m_folder.filePath(u"environment"_s);
        const QString script = helper("env > '" + QFile::encodeName(seen) + "'; cat '" + answerFile() + "'");
        ScanClient client(script);
        client.scanScreen();
        QVERIFY(isFine(client));
        qunsetenv("COUNTERSIGN_PLANTED");
        QFile file(seen);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray environment = file.readAll();
        QVERIFY(environment.contains("PATH="));
        QVERIFY(!environment.contains("in-the-environment"));
    }

    void passesOnTheDisplayAndTheDesktop()
    {
        QProcessEnvironment ours;
        ours.insert(u"WAYLAND_DISPLAY"_s, u"wayland-0"_s);
        ours.insert(u"AWS_SECRET_ACCESS_KEY"_s, u"x"_s);
        QCOMPARE(helperEnvironment(ours).toStringList(), QStringList(u"WAYLAND_DISPLAY=wayland-0"_s));
    }

    void passesOnNoOpenFiles()
    {
        // As the vault, its lock and the sockets of the desktop are open while a scan runs.
        QFile open(m_folder.filePath(u"vault"_s));
        QVERIFY(open.open(QIODevice::ReadWrite));
        const QString seen = m_folder.filePath(u"files"_s);
        // `ls` lists the files of its own process: those of the helper and the folder that it reads.
        const QString script
            = helper("ls -l /proc/self/fd > '" + QFile::encodeName(seen) + "'; cat '" + answerFile() + "'");
        ScanClient client(script);
        client.scanScreen();
        QVERIFY(isFine(client));
        QFile file(seen);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray files = file.readAll();
        QVERIFY(files.contains(" 0 -> pipe:") && files.contains(" 2 -> /dev/null"));
        QVERIFY2(!files.contains("vault") && !files.contains("socket:"), files.constData());
    }

    void survivesAHelperThatDoesNotReadItsPicture()
    {
        QImage picture(3000, 3000, QImage::Format_Grayscale8);
        picture.fill(Qt::white);
        ScanClient client(helper("exec 0<&-; cat '" + answerFile() + "'"));
        client.scanImage(picture);
        QVERIFY(isFine(client));
    }

    void refusesPicturesThatCannotBeSent()
    {
        ScanClient client(helper("true"));
        client.scanImage(QImage());
        QCOMPARE(errorOf(client), ErrorCode::PictureUnreadable);
        client.scanImage(QImage(8001, 8000, QImage::Format_Mono));
        QCOMPARE(errorOf(client), ErrorCode::PictureTooLarge);
        client.scanPicture(QByteArray(static_cast<qsizetype>(kMaxEncodedPictureBytes) + 1, 'x'));
        QCOMPARE(errorOf(client), ErrorCode::PictureTooLarge);
    }

    void endsWhenCancelled()
    {
        ScanClient client(helper("exec sleep 1000"));
        QSignalSpy finished(&client, &ScanClient::finished);
        client.cancel();
        QCOMPARE(finished.count(), 0);
        client.scanScreen();
        client.cancel();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(client.takeOutcome().errors.at(0).code, ErrorCode::Cancelled);
    }

    void aNewScanEndsTheOldOne()
    {
        ScanClient client(helper("[ \"$1\" = --screen ] && exec sleep 1000; cat '" + answerFile() + "'"));
        QSignalSpy finished(&client, &ScanClient::finished);
        client.scanScreen();
        client.scanFiles({u"a.png"_s});
        QVERIFY(finished.wait());
        QCOMPARE(finished.count(), 1);
        QVERIFY(client.takeOutcome().errors.empty());
    }

    void mayGoAwayDuringAScan()
    {
        ScanClient client(helper("exec sleep 1000"));
        client.scanScreen();
    }

private:
    /// A stand-in for the helper.
    QString helper(const QByteArray &script)
    {
        const QString path = m_folder.filePath(u"helper-%1.sh"_s.arg(++m_helpers));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n" + script + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    /// A file with an answer of one code.
    QByteArray answerFile()
    {
        ScanAnswer answer;
        answer.sources = {"HDMI-1"};
        answer.codes.push_back(
            {.source = 0, .area = {10, 20, 110, 120}, .text = SecretBytes::fromText("otpauth://totp/x")});
        const SecretBytes bytes = encodeScanAnswer(answer);
        QFile file(m_folder.filePath(u"answer"_s));
        if (file.open(QIODevice::WriteOnly)) {
            // EXPOSE: a made-up text.
            file.write(reinterpret_cast<const char *>(bytes.expose().data()), static_cast<qint64>(bytes.size()));
        }
        return QFile::encodeName(file.fileName());
    }

    static std::optional<ErrorCode> errorOf(ScanClient &client)
    {
        QSignalSpy finished(&client, &ScanClient::finished);
        finished.wait();
        const ScanOutcome outcome = client.takeOutcome();
        if (outcome.errors.empty())
            return {};
        return outcome.errors[0].code;
    }
    static std::optional<ErrorCode> errorOf(const QString &helper)
    {
        ScanClient client(helper);
        client.scanScreen();
        return errorOf(client);
    }
    static bool isFine(ScanClient &client)
    {
        QSignalSpy finished(&client, &ScanClient::finished);
        finished.wait();
        const ScanOutcome outcome = client.takeOutcome();
        return outcome.errors.empty() && outcome.codes.size() == 1;
    }

    QTemporaryDir m_folder;
    int m_helpers = 0;
};

QTEST_GUILESS_MAIN(TestScanClient)
#include "tst_scan_client.moc"
