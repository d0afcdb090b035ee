#pragma once

#include "core/crypto/secret_bytes.h"
#include "core/qr/luminance_image.h"

#include <array>
#include <vector>

namespace countersign {

struct QrPoint
{
    int x = 0;
    int y = 0;
};

/// A QR code that was read: its text (as secret as the key it may hold) and where it stands in the picture.
struct QrCode
{
    SecretBytes text; ///< UTF-8
    std::array<QrPoint, 4> corners; ///< in pixels of the picture that was given
};

/// All QR codes in `image`, each text once, in reading order. Tries plain, inverted and enlarged passes, the cheap ones
/// first, and stops after the first pass that found an account link; see docs/scanning.md.
std::vector<QrCode> readQrCodes(const LuminanceImage &image);

} // namespace countersign
