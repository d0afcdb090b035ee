#pragma once

#include <QString>

namespace countersign {

/// The path of a helper program beside this one, as in the build folder, or in the library folder of an installation.
/// `name` is without the system's ending.
QString installedHelper(const QString &name);

} // namespace countersign
