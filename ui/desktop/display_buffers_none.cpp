#include "ui/desktop/display_buffers.h"

namespace countersign {

void overwriteDisplayBuffers()
{ }

} // namespace countersign
