#include "ui/scan/camera_devices.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace countersign {

bool hasCameraDevice()
{
    return !QDir(u"/dev"_s, u"video*"_s, QDir::NoSort, QDir::System).isEmpty();
}

} // namespace countersign
