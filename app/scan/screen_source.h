#pragma once

#include "app/scan/portal_asking.h"

namespace countersign {

/// Who gives the picture of the screen.
enum class ScreenSource { XServer, Portal };

/// The portal in a Wayland session, where an X server may answer as well but sees only the windows of X programs; and
/// wherever the desktop is to ask the user.
ScreenSource screenSource(PortalAsking asking);

} // namespace countersign
