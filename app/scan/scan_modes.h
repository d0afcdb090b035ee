#pragma once

#include "ui/scan/scan_protocol.h"

#include <QStringList>

// What the helper can be asked for, each as a function from input to answer.

namespace countersign {

/// Every monitor in one pass.
ScanAnswer scanScreen();

/// Picture files, in order. One that fails is an error in the answer; the others are looked at all the same.
ScanAnswer scanFiles(const QStringList &files);

/// A picture as `encodePicture` writes it.
ScanAnswer scanEncodedPicture(ByteView bytes);

} // namespace countersign
