#include "ui/scan/screen_source.h"

#include <cstdlib>

namespace countersign {

ScreenSource screenSource()
{
    const char *wayland = std::getenv("WAYLAND_DISPLAY");
    return wayland && *wayland ? ScreenSource::Portal : ScreenSource::XServer;
}

} // namespace countersign
