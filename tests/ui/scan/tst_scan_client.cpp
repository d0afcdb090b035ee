#include "ui/scan/scan_client.h"
#include "ui/scan/scan_protocol.h"

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

    void tellsThatTheHelperCrashed() { QCOMPARE(errorOf(helper("kill -SEGV $$")), ErrorCode::ScanHelperFailed); }

    void tellsThatTheHelperGaveUp()
    {
        QCOMPARE(errorOf(helper("cat '" + answerFile() + "'; exit 3")), ErrorCode::ScanHelperFailed);
    }

    void tellsThatTheHelperTalksNonsense()
    {
        QCOMPARE(errorOf(helper("echo Segmentation fault")), ErrorCode::ScanHelperFailed);
        QCOMPARE(errorOf(helper("true")), ErrorCode::ScanHelperFailed);
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
        // 12 bytes of head and one a pixel.
        const QString script = helper("[ \"$1\" = --stdin ] && [ $(wc -c) = 300012 ] && cat '" + answerFile() + "'");
        QImage picture(600, 500, QImage::Format_RGB32);
        picture.fill(Qt::white);
        ScanClient client(script);
        client.scanImage(picture);
        QVERIFY(isFine(client));
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
