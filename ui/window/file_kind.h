#pragma once

#include <QString>

namespace countersign {

/// What a file is to the window, before anything of it is read whole.
enum class FileKind {
    Vault, ///< or a backup of one
    Picture,
    Other, ///< perhaps another app's export
};

/// By its first bytes, or by its ending: what is damaged is told of by those who read it. Quick; reads a few bytes.
FileKind fileKindOf(const QString &path);

} // namespace countersign
