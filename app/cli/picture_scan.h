#pragma once

#include "core/base/bytes.h"
#include "ui/scan/scan_client.h"

#include <functional>

namespace countersign::cli {

/// Waits for what the scan helper finds, which `start` has asked it for. The helper answers through the event loop;
/// this is the only one that the program ever runs.
ScanOutcome waitForScan(const std::function<void(ScanClient &)> &start);

/// Whether `bytes` begin like a picture that the helper can read: PNG, JPEG or WebP.
bool isPicture(ByteView bytes);

} // namespace countersign::cli
