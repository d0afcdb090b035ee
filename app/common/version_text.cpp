#include "app/common/version_text.h"

#include "app/common/heap_check.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

QString versionText()
{
    const QString version = QStringLiteral(COUNTERSIGN_VERSION);
    if (isHeapWiped())
        return version;
    return version
        + u'\n'
        //: Output of --version, in builds that lack this protection.
        + QCoreApplication::translate("CommandLine", "This build does not wipe the memory that it frees.");
}

} // namespace countersign
