#pragma once

namespace countersign {

/// Whether the system lists a camera just now. Cheap, and never opens one.
bool hasCameraDevice();

} // namespace countersign
