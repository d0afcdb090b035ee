#pragma once

#include <chrono>

namespace countersign {

// A backend that the bus has only just started may be 25 s late (wlroots 0.7).

/// How long the helper waits for the desktop's picture of the screen. The desktop may ask the user whether it may be
/// taken at all, while the windows of this program are hidden.
inline constexpr std::chrono::seconds kDesktopPatience{30};
/// The same when the user chooses what is taken.
inline constexpr std::chrono::seconds kInteractiveDesktopPatience{120};

} // namespace countersign
