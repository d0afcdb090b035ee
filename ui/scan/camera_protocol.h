#pragma once

#include "ui/scan/frame_source.h"

#include <QByteArray>
#include <QImage>

#include <optional>
#include <variant>

namespace countersign {

/// What `countersign-camera` writes to its standard output, one record after the other: kind (1 byte), length (4 bytes,
/// big-endian), content. Frames are width and height (2 bytes each) and three bytes a pixel.
inline constexpr int kMaxFrameWidth = 1280;
inline constexpr int kMaxFrameHeight = 1280;
inline constexpr int kMaxCameras = 32;
inline constexpr int kMaxCameraNameBytes = 512;

QByteArray encodeCameraNames(const QStringList &names);
/// `frame` is not larger than the limits above.
QByteArray encodeFrame(const QImage &frame);
QByteArray encodeProblem(CameraProblem problem);

/// Takes the records apart as their bytes arrive.
class CameraRecords
{
public:
    using Record = std::variant<QStringList, QImage, CameraProblem>;

    void append(const QByteArray &bytes) { m_bytes += bytes; }
    /// The next whole record; none if more bytes are needed, or if what came is none (`isBroken`).
    std::optional<Record> take();
    bool isBroken() const { return m_isBroken; }

private:
    QByteArray m_bytes;
    bool m_isBroken = false;
};

} // namespace countersign
