#pragma once

namespace countersign {

/// Locks this process, for good, into what looking at a picture needs: memory, files that are open already, threads.
/// From now on it opens nothing, connects to nothing, starts no program, maps no new code and signals nobody but
/// itself. Everything else must be open or loaded before. False if this system has no such lock; the limits hold
/// anyway.
bool enterSandbox();

} // namespace countersign
