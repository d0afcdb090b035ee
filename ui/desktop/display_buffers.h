#pragma once

namespace countersign {

/// Overwrites the buffers through which texts come from the display server and go to it: on X11 they keep the last 16
/// KiB, a pasted key among them. Takes some milliseconds. Nothing to do on other platforms.
void overwriteDisplayBuffers();

} // namespace countersign
