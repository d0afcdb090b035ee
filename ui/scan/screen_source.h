#pragma once

namespace countersign {

/// Who gives a picture of the screen: the X server, or the desktop's portal, which may show that it does (GNOME flashes
/// the screen) or ask the user.
enum class ScreenSource { XServer, Portal };

/// The portal in a Wayland session, where an X server may answer as well but sees only the windows of X programs.
ScreenSource screenSource();

} // namespace countersign
