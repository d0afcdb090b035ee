#include "ui/scan/camera_source.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

/// The source with shell scripts for the helper.
class TestCameraSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<CameraProblem>();
        QVERIFY(m_folder.isValid());
    }

    void tellsCamerasAndFramesAsTheyCome()
    {
        QImage frame(4, 4, QImage::Format_RGB888);
        frame.fill(Qt::red);
        writeOutput(encodeCameraNames({u"Front"_s}) + encodeFrame(frame));
        CameraSource source(helper(replay() + "exec sleep 1000"));
        QSignalSpy names(&source, &FrameSource::camerasFound);
        QSignalSpy frames(&source, &FrameSource::frameArrived);
        source.start({});
        QVERIFY(frames.wait(10'000));
        QCOMPARE(names.value(0).value(0).toStringList(), QStringList{u"Front"_s});
        QCOMPARE(frames.value(0).value(0).value<QImage>(), frame);
        QSignalSpy failures(&source, &FrameSource::failed);
        source.stop();
        QVERIFY(failures.isEmpty());
    }

    void saysWhyThereIsNoPicture_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<CameraProblem>("problem");
        QTest::newRow("refused") << encodeProblem(CameraProblem::Refused) << QByteArray("exec sleep 1000")
                                 << CameraProblem::Refused;
        QTest::newRow("crash") << QByteArray() << QByteArray("kill -SEGV $$") << CameraProblem::Lost;
        QTest::newRow("end") << QByteArray() << QByteArray("exit 0") << CameraProblem::Lost;
        QTest::newRow("nonsense") << QByteArray("hello, this is no camera") << QByteArray("exec sleep 1000")
                                  << CameraProblem::Lost;
    }
    void saysWhyThereIsNoPicture()
    {
        QFETCH(QByteArray, output);
        QFETCH(QByteArray, script);
        QFETCH(CameraProblem, problem);
        writeOutput(output);
        CameraSource source(helper(replay() + script));
        QSignalSpy failures(&source, &FrameSource::failed);
        source.start({});
        QVERIFY(failures.wait(10'000));
        QCOMPARE(failures.size(), 1);
        QCOMPARE(failures.value(0).value(0).value<CameraProblem>(), problem);
    }

    void saysThatThereIsNoHelper()
    {
        CameraSource source(m_folder.filePath(u"missing"_s));
        QSignalSpy failures(&source, &FrameSource::failed);
        source.start({});
        QVERIFY(failures.wait(10'000));
        QCOMPARE(failures.value(0).value(0).value<CameraProblem>(), CameraProblem::Missing);
    }

    void passesOnWhichCameraWasChosen()
    {
        const QString chosen = m_folder.filePath(u"chosen"_s);
        CameraSource source(helper("printf %s \"$1\" > '" + QFile::encodeName(chosen) + '\''));
        QSignalSpy failures(&source, &FrameSource::failed);
        source.start(u"Rück; kamera"_s);
        QVERIFY(failures.wait(10'000));
        QFile file(chosen);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), u"Rück; kamera"_s.toUtf8());
    }

    void isNotOfferedWithoutTheHelper()
    {
        QVERIFY(!isCameraThere()); // there is none beside this test
    }

private:
    void writeOutput(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"output"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray replay() const { return "cat '" + QFile::encodeName(m_folder.filePath(u"output"_s)) + "'\n"; }
    QString helper(const QByteArray &script) const
    {
        QFile file(m_folder.filePath(u"camera.sh"_s));
        if (file.open(QIODevice::WriteOnly)) {
            file.write("#!/bin/sh\n" + script + '\n');
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCameraSource)
#include "tst_camera_source.moc"
