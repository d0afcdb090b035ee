#include "ui/dialogs/owner_file.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace countersign {

Result<void> saveOwnerFile(const QString &file, const std::function<void(QIODevice &target)> &write)
{
    const auto failed = [&file](ErrorCode code, int systemError) {
        return Error{.code = code, .where = file.toStdString(), .systemError = systemError};
    };
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly)) {
        const int reason = errno;
        const QFileInfo folder(QFileInfo(file).path());
        const bool isReadOnly = folder.isDir() && !folder.isWritable();
        return failed(isReadOnly ? ErrorCode::FolderReadOnly : ErrorCode::WriteFailed, reason);
    }
    // Before the first byte; the file that is there passed its own on. Sticks may know no permissions.
    (void)target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    write(target);
    // Qt 6.4's commit() says nothing of what it could not flush, and puts a file cut short in the place of the older
    // one.
    if (!target.flush() || !target.commit())
        return failed(ErrorCode::WriteFailed, errno);
    return {};
}

} // namespace countersign
