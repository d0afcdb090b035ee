#pragma once

#include <QString>

namespace countersign {

/// What `--version` says behind the program's name: the version, and on a line of its own if freed memory is not wiped.
/// Call it while there is one thread.
QString versionText();

} // namespace countersign
