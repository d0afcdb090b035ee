#pragma once

#include "app/scan/picture_file.h"
#include "app/scan/portal_asking.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

// The screen in a Wayland session, as the desktop's portal (org.freedesktop.portal.Screenshot) gives it: all monitors
// in one picture file.

namespace countersign {

/// A picture that the portal took.
struct PortalScreenshot
{
    PictureSource picture; ///< open, not looked into
    std::optional<Error> leftBehind; ///< ScreenshotLeftBehind: the file could not be removed; `where` is its path
};

/// Asks the portal and takes the picture away from it. Nothing of the session bus stays open.
/// Errors: those of `portalScreenshotUri` and `claimScreenshot`.
Result<PortalScreenshot> takePortalScreenshot(PortalAsking asking, std::chrono::milliseconds patience);

/// Asks the portal for a picture and gives the URI of its file. Waits for `patience` at most.
/// Errors: ScreenshotPortalMissing, `where` says what of it: "session bus", "portal", "backend"; Cancelled if the user
/// ended an interactive one; else ScreenshotRefused, `where` says why: "response 2", "no answer", …
Result<std::string> portalScreenshotUri(PortalAsking asking, std::chrono::milliseconds patience);

/// Opens the file that the portal names, if it is a plain file of this user, and removes it.
/// Errors: ScreenshotRefused for what is no local file; FileNotFound, FileUnreadable and PictureUnsupported with the
/// path, and the file stays; PictureTooLarge.
Result<PortalScreenshot> claimScreenshot(std::string_view uri);

} // namespace countersign
