#pragma once

namespace countersign {

/// Whether this program's heap wipes what is freed, tried on a block that the C++ library frees. False in builds
/// without `COUNTERSIGN_WIPE_HEAP`, and where something took `free` away from us. Call it while there is one thread.
bool isHeapWiped();

} // namespace countersign
