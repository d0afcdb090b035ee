#pragma once

#include <QImage>
#include <QObject>
#include <QStringList>

namespace countersign {

enum class CameraProblem {
    Missing, ///< there is no camera
    Refused, ///< it is there and can't be opened: in use, or not allowed
    Lost, ///< it was there
    NoPicture, ///< it was opened and gives none
};

/// Where moving pictures come from.
class FrameSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins with the camera of this name, or with the usual one for an empty name. Another one may be running.
    virtual void start(const QString &camera) = 0;
    /// Nothing is signalled afterwards.
    virtual void stop() = 0;

Q_SIGNALS:
    void camerasFound(const QStringList &names);
    void frameArrived(const QImage &frame);
    /// It has stopped.
    void failed(countersign::CameraProblem problem);
};

} // namespace countersign
