#pragma once

#include "core/base/result.h"
#include "core/qr/rgb_image.h"

#include <string>
#include <vector>

namespace countersign {

/// What one monitor shows.
struct MonitorPicture
{
    std::string name; ///< as the system calls it: "HDMI-1"
    RgbImage image;
};

/// All monitors of the X display, taken in one pass. Errors: ScreenUnavailable; `where` says why: "no display", "X
/// server", …
Result<std::vector<MonitorPicture>> grabScreen();

} // namespace countersign
