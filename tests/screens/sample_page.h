#pragma once

#include "ui/scan/scan_preview.h"

#include <QRect>

#include <vector>

namespace countersign::screens {

/// A monitor with a page on it that shows codes, drawn in small as the scan helper sends it: the codes are blank.
ScanPreview samplePreview(int sourceIndex, bool dark, const std::vector<QRect> &codes);

} // namespace countersign::screens
