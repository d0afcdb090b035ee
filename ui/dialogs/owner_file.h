#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>

class QIODevice;

namespace countersign {

/// Saves a file that only its owner may read, in place of one that may be there: that one stays until `write` has
/// filled the new one and it is on the disk. Errors: FolderReadOnly, WriteFailed, with the file's path.
Result<void> saveOwnerFile(const QString &file, const std::function<void(QIODevice &target)> &write);

} // namespace countersign
