#include "ui/scan/camera_protocol.h"

#include <QtEndian>

#include <cstring>
#include <optional>

namespace countersign {

namespace {

enum class Kind : char { Names = 1, Frame = 2, Problem = 3 };

constexpr qsizetype kHeadBytes = 5;
constexpr qsizetype kSizeBytes = 4;
constexpr qsizetype kMaxContentBytes = kSizeBytes + qsizetype{3} * kMaxFrameWidth * kMaxFrameHeight;

QByteArray record(Kind kind, const QByteArray &content)
{
    QByteArray bytes(kHeadBytes, '\0');
    bytes[0] = static_cast<char>(kind);
    qToBigEndian(static_cast<quint32>(content.size()), bytes.data() + 1);
    return bytes + content;
}

std::optional<CameraRecords::Record> namesIn(const QByteArray &content)
{
    const QList<QByteArray> names = content.isEmpty() ? QList<QByteArray>() : content.split('\0');
    if (names.size() > kMaxCameras)
        return {};
    QStringList texts;
    for (const QByteArray &name : names) {
        if (name.size() > kMaxCameraNameBytes)
            return {};
        texts += QString::fromUtf8(name);
    }
    return texts;
}

std::optional<CameraRecords::Record> frameIn(const QByteArray &content)
{
    if (content.size() < kSizeBytes)
        return {};
    const int width = qFromBigEndian<quint16>(content.constData());
    const int height = qFromBigEndian<quint16>(content.constData() + 2);
    const qsizetype lineBytes = qsizetype{3} * width;
    if (width == 0 || height == 0 || width > kMaxFrameWidth || height > kMaxFrameHeight
        || content.size() != kSizeBytes + lineBytes * height)
        return {};
    QImage frame(width, height, QImage::Format_RGB888);
    for (int y = 0; y < height; ++y)
        std::memcpy(frame.scanLine(y), content.constData() + kSizeBytes + lineBytes * y,
                    static_cast<std::size_t>(lineBytes));
    return frame;
}

std::optional<CameraRecords::Record> problemIn(const QByteArray &content)
{
    if (content.size() != 1 || content[0] < 0 || content[0] > static_cast<char>(CameraProblem::NoPicture))
        return {};
    return static_cast<CameraProblem>(content[0]);
}

std::optional<CameraRecords::Record> recordIn(char kind, const QByteArray &content)
{
    switch (static_cast<Kind>(kind)) {
    case Kind::Names:
        return namesIn(content);
    case Kind::Frame:
        return frameIn(content);
    case Kind::Problem:
        return problemIn(content);
    }
    return {};
}

} // namespace

QByteArray encodeCameraNames(const QStringList &names)
{
    QByteArrayList texts;
    for (const QString &name : names.first(qMin(names.size(), qsizetype{kMaxCameras})))
        texts += name.toUtf8().left(kMaxCameraNameBytes);
    return record(Kind::Names, texts.join('\0'));
}

QByteArray encodeFrame(const QImage &frame)
{
    const QImage rgb = frame.convertToFormat(QImage::Format_RGB888);
    const qsizetype lineBytes = qsizetype{3} * rgb.width();
    QByteArray content(kSizeBytes + lineBytes * rgb.height(), Qt::Uninitialized);
    qToBigEndian(static_cast<quint16>(rgb.width()), content.data());
    qToBigEndian(static_cast<quint16>(rgb.height()), content.data() + 2);
    for (int y = 0; y < rgb.height(); ++y)
        std::memcpy(content.data() + kSizeBytes + lineBytes * y, rgb.constScanLine(y),
                    static_cast<std::size_t>(lineBytes));
    return record(Kind::Frame, content);
}

QByteArray encodeProblem(CameraProblem problem)
{
    return record(Kind::Problem, QByteArray(1, static_cast<char>(problem)));
}

std::optional<CameraRecords::Record> CameraRecords::take()
{
    if (m_isBroken || m_bytes.size() < kHeadBytes)
        return {};
    const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(m_bytes.constData() + 1));
    if (size > kMaxContentBytes) {
        m_isBroken = true;
        return {};
    }
    if (m_bytes.size() < kHeadBytes + size)
        return {};
    auto taken = recordIn(m_bytes[0], m_bytes.mid(kHeadBytes, size));
    m_bytes.remove(0, kHeadBytes + size);
    m_isBroken = !taken;
    return taken;
}

} // namespace countersign
