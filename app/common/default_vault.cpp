#include "app/common/default_vault.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace countersign {

using namespace Qt::StringLiterals;

std::filesystem::path defaultVaultPath()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return std::filesystem::path(QFile::encodeName(data + u"/countersign/accounts.otpv"_s).toStdString());
}

std::filesystem::path seenStatesPath()
{
    // QStandardPaths knows the state folder since Qt 6.7 only.
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (QDir::isRelativePath(state))
        state = QDir::homePath() + u"/.local/state"_s;
    return std::filesystem::path(QFile::encodeName(state + u"/countersign/seen"_s).toStdString());
}

} // namespace countersign
