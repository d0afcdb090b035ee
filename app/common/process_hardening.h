#pragma once

namespace countersign {

/// First thing in `main` of every program that holds secrets: no closed standard streams, no core dumps, no other
/// process of the same user may read this one's memory, as much locked memory as the system grants, and no end by a
/// limit on file sizes. What the system refuses is left as it is.
///
/// While it is in force the desktop's portals refuse this process, since they look at it from outside: what needs them
/// runs in the scan helper, and file dialogs are Qt's own.
void hardenProcess();

} // namespace countersign
