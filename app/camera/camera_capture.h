#pragma once

#include "ui/scan/frame_source.h"

#include <QCamera>
#include <QElapsedTimer>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QVideoSink>

#include <memory>

namespace countersign {

/// One camera through Qt Multimedia, ten frames a second.
class CameraCapture final : public FrameSource
{
    Q_OBJECT

public:
    explicit CameraCapture(QObject *parent = nullptr);

    void start(const QString &camera) override;
    void stop() override;

private:
    void take(const QVideoFrame &frame);
    void fail(CameraProblem problem);
    void lookForCamera();

    QMediaDevices m_devices;
    QMediaCaptureSession m_session;
    QVideoSink m_sink;
    std::unique_ptr<QCamera> m_camera;
    QElapsedTimer m_sinceFrame;
    bool m_hasFrames = false;
};

} // namespace countersign
