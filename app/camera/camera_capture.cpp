#include "app/camera/camera_capture.h"

#include "app/camera/frame_conversion.h"

#include <QCameraDevice>
#include <QVideoFrame>

#include <algorithm>

namespace countersign {

namespace {

constexpr qint64 kFrameMilliseconds = 100;

QString nameOf(const QCameraDevice &device)
{
    return device.description();
}

/// The format whose frames are large enough for a code and no larger than needed.
QCameraFormat usefulFormat(const QCameraDevice &device)
{
    constexpr int kUsefulWidth = 1280;
    QCameraFormat best;
    int distance = 0;
    for (const QCameraFormat &format : device.videoFormats()) {
        const int off = std::abs(format.resolution().width() - kUsefulWidth);
        if (best.isNull() || off < distance) {
            best = format;
            distance = off;
        }
    }
    return best;
}

} // namespace

CameraCapture::CameraCapture(QObject *parent)
    : FrameSource(parent)
{
    m_session.setVideoSink(&m_sink);
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, &CameraCapture::take);
    connect(&m_devices, &QMediaDevices::videoInputsChanged, this, &CameraCapture::lookForCamera);
}

void CameraCapture::start(const QString &camera)
{
    stop();
    const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
    QStringList names;
    for (const QCameraDevice &device : devices)
        names += nameOf(device);
    Q_EMIT camerasFound(names);
    if (devices.isEmpty())
        return fail(CameraProblem::Missing);
    const qsizetype index = names.indexOf(camera);
    const QCameraDevice device = index < 0 ? QMediaDevices::defaultVideoInput() : devices[index];
    m_camera = std::make_unique<QCamera>(device);
    connect(m_camera.get(), &QCamera::errorOccurred, this, [this](QCamera::Error error) {
        if (error != QCamera::NoError)
            fail(m_hasFrames ? CameraProblem::Lost : CameraProblem::Refused);
    });
    if (const QCameraFormat format = usefulFormat(device); !format.isNull())
        m_camera->setCameraFormat(format);
    m_session.setCamera(m_camera.get());
    m_camera->start();
}

void CameraCapture::stop()
{
    m_session.setCamera(nullptr);
    if (m_camera)
        m_camera.release()->deleteLater(); // it may be what calls us
    m_hasFrames = false;
}

void CameraCapture::take(const QVideoFrame &frame)
{
    if (!m_camera || !frame.isValid() || (m_sinceFrame.isValid() && m_sinceFrame.elapsed() < kFrameMilliseconds))
        return;
    const QImage picture = pictureOf(frame);
    if (picture.isNull())
        return;
    m_sinceFrame.start();
    m_hasFrames = true;
    Q_EMIT frameArrived(picture);
}

void CameraCapture::lookForCamera()
{
    if (m_camera && !QMediaDevices::videoInputs().contains(m_camera->cameraDevice()))
        fail(CameraProblem::Lost);
}

void CameraCapture::fail(CameraProblem problem)
{
    stop();
    Q_EMIT failed(problem);
}

} // namespace countersign
