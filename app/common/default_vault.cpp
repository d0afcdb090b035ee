#include "app/common/default_vault.h"

#include <QFile>
#include <QStandardPaths>

namespace countersign {

using namespace Qt::StringLiterals;

std::filesystem::path defaultVaultPath()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return std::filesystem::path(QFile::encodeName(data + u"/countersign/accounts.otpv"_s).toStdString());
}

} // namespace countersign
