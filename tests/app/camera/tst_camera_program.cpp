#include "ui/scan/camera_source.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

QString program()
{
    return qEnvironmentVariable("COUNTERSIGN_BUILD_BIN") + u"/countersign-camera"_s;
}

} // namespace

/// The real program. Few machines that test have a camera: with one it says which, without it says that.
class TestCameraProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheCamerasOrThatThereIsNone()
    {
        qRegisterMetaType<CameraProblem>();
        CameraSource source(program());
        QSignalSpy names(&source, &FrameSource::camerasFound);
        QSignalSpy failures(&source, &FrameSource::failed);
        source.start({});
        QTRY_VERIFY_WITH_TIMEOUT(!names.isEmpty(), 30'000);
        if (!names.value(0).value(0).toStringList().isEmpty())
            QSKIP("skipped: this computer has a camera, which tests leave alone");
        QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, 30'000);
        QCOMPARE(failures.value(0).value(0).value<CameraProblem>(), CameraProblem::Missing);
    }

    void endsWithTheWindow()
    {
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(program(), {});
        QVERIFY(process.waitForStarted());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(30'000));
    }
};

QTEST_GUILESS_MAIN(TestCameraProgram)
#include "tst_camera_program.moc"
