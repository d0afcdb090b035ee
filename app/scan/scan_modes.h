#pragma once

#include "app/scan/portal_asking.h"
#include "core/qr/qr_reader.h"
#include "ui/scan/scan_protocol.h"

#include <QStringList>

#include <functional>

// What the helper can be asked for. Each comes in two steps: the first takes from the system all that is needed, the
// second looks at it and needs nothing but memory and the files that are open, so that it can run in the sandbox.

namespace countersign {

/// The second step: may be called once.
using Scan = std::function<ScanAnswer()>;

/// Every monitor in one pass; or what the desktop lets the user choose. `effort` is for the X server's picture: the
/// portal is not asked again and again.
Scan prepareScreenScan(PortalAsking asking = PortalAsking::None, QrEffort effort = QrEffort::Thorough);

/// Picture files, in order. One that fails is an error in the answer; the others are looked at all the same.
Scan prepareFileScan(const QStringList &files);

/// A picture from standard input: as `encodePicture` writes it, or a picture file.
Scan prepareInputScan();

} // namespace countersign
