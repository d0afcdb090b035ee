#include "app/camera/camera_hardening.h"

namespace countersign {

void hardenCameraProcess()
{ }

} // namespace countersign
