#include "app/scan/screen_source.h"

#include <cstdlib>

namespace countersign {

ScreenSource screenSource(PortalAsking asking)
{
    const char *wayland = std::getenv("WAYLAND_DISPLAY");
    const bool isWayland = wayland && *wayland;
    return isWayland || asking == PortalAsking::Interactive ? ScreenSource::Portal : ScreenSource::XServer;
}

} // namespace countersign
