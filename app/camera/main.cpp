#include "app/camera/camera_capture.h"
#include "app/camera/camera_hardening.h"
#include "ui/scan/camera_protocol.h"

#include <QFile>
#include <QGuiApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>

// countersign-camera [NAME]: writes the frames of a camera to standard output until it is ended or standard input is
// closed, which happens as well when the window crashes. It holds no secrets of ours and is used by the window alone.

namespace countersign {

namespace {

int run(int argc, char **argv)
{
    hardenCameraProcess();
    qputenv("QT_QPA_PLATFORM", "offscreen"); // it shows nothing
    const QGuiApplication application(argc, argv);
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
        || !output.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    const auto write = [&output](const QByteArray &record) {
        if (output.write(record) != record.size())
            QCoreApplication::exit(1);
    };
    CameraCapture capture;
    QObject::connect(&capture, &FrameSource::camerasFound, &capture,
                     [&](const QStringList &names) { write(encodeCameraNames(names)); });
    QObject::connect(&capture, &FrameSource::frameArrived, &capture,
                     [&](const QImage &frame) { write(encodeFrame(frame)); });
    QObject::connect(&capture, &FrameSource::failed, &capture, [&](CameraProblem problem) {
        write(encodeProblem(problem));
        QCoreApplication::exit(0);
    });
    const QSocketNotifier whoever(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&whoever, &QSocketNotifier::activated, &capture, [&] {
        if (input.read(1).isEmpty())
            QCoreApplication::exit(0);
    });
    QTimer::singleShot(0, &capture, [&] { capture.start(QCoreApplication::arguments().value(1)); });
    return QCoreApplication::exec();
}

} // namespace

} // namespace countersign

int main(int argc, char **argv)
{
    return countersign::run(argc, argv);
}
