#include "core/base/file_system.h"

#include <cerrno>

namespace countersign {

Error fileError(FileAccess access, int systemError, std::string where)
{
    const bool writing = access == FileAccess::Writing;
    ErrorCode code = writing ? ErrorCode::WriteFailed : ErrorCode::FileUnreadable;
    switch (systemError) {
    case ENOENT:
    case ENOTDIR:
        code = writing ? ErrorCode::FolderMissing : ErrorCode::FileNotFound;
        break;
    case EEXIST:
        code = ErrorCode::FileExists;
        break;
    case EACCES:
    case EPERM:
    case EROFS:
        code = writing ? ErrorCode::FolderReadOnly : ErrorCode::FileUnreadable;
        break;
    case ENOSPC:
    case EDQUOT:
        code = ErrorCode::DiskFull;
        break;
    default:
        break;
    }
    return Error{.code = code, .where = std::move(where), .systemError = systemError};
}

} // namespace countersign
