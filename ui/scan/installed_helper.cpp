#include "ui/scan/installed_helper.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace countersign {

QString installedHelper(const QString &name)
{
    const QString file = u'/' + name + QLatin1String(COUNTERSIGN_HELPER_SUFFIX);
    const QString here = QCoreApplication::applicationDirPath();
    if (QFileInfo(here + file).isExecutable())
        return here + file;
    return here + u'/' + QLatin1String(COUNTERSIGN_HELPER_FOLDER) + file;
}

} // namespace countersign
