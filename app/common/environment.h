#pragma once

namespace countersign {

/// Makes the variables that say where files belong what the rest relies on: HOME is there, from the system's list of
/// users if nobody set it, and no XDG_…_HOME is a relative path, which the desktop's specification says to ignore. Else
/// the vault would be another one in each folder that the program is started in. Before there are threads.
void settleEnvironment();

} // namespace countersign
