#pragma once

#include "core/qr/qr_reader.h"

namespace countersign {

/// All QR codes that ZXing-C++ sees in one grey picture, as it is: no inverting, no scaling. Behind this one function
/// the versions 1.4 to 3.x of the library look alike.
std::vector<QrCode> decodeQrCodes(const LuminanceImage &image);

} // namespace countersign
