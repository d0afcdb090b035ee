#pragma once

#include "ui/scan/camera_protocol.h"
#include "ui/scan/frame_source.h"

#include <QString>

class QProcess;

namespace countersign {

/// The cameras of the computer, through the helper `countersign-camera`: drivers and decoders of moving pictures stay
/// out of the process that holds keys, and cost nothing before they are used.
class CameraSource final : public FrameSource
{
    Q_OBJECT

public:
    /// `helper` is the program's path; empty: beside this program, then the library folder.
    explicit CameraSource(QString helper = {}, QObject *parent = nullptr);
    ~CameraSource() override;

    void start(const QString &camera) override;
    void stop() override;

private:
    void read();
    void fail(CameraProblem problem);

    QString m_helper;
    QProcess *m_process = nullptr; ///< null while nothing runs
    CameraRecords m_records;
};

/// Whether the program was built with cameras and the computer has one now. Cheap: asked each time a menu opens.
bool isCameraThere();

} // namespace countersign
