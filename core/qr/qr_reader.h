#pragma once

#include "core/crypto/secret_bytes.h"
#include "core/qr/rgb_image.h"

#include <array>
#include <functional>
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
    int pass = 0; ///< number of the pass that read it, as in docs/scanning.md
};

/// How far the reader goes while nothing that could be an account was found.
enum class QrEffort {
    Quick, ///< the picture as it is, light and dark codes
    Thorough, ///< then each part that looks like a code, prepared in several ways
};

struct QrReading
{
    QrEffort effort = QrEffort::Thorough;
    std::function<bool()> cancelled = {}; ///< asked between passes; true ends the reading with what was found so far
    std::size_t threads = 0; ///< at most; 0: as many as there are processors
    /// Tells a text again wherever it was read: to hide codes, not to use them. One place may be told more than once.
    bool everyPlace = false;
};

/// All QR codes in `image`, each text once unless told otherwise, in reading order. The cheap passes come first; it
/// stops after the first pass in which a text was found that could be an account. See docs/scanning.md.
std::vector<QrCode> readQrCodes(const RgbImage &image, const QrReading &reading = {});

/// The same for a grey picture.
std::vector<QrCode> readQrCodes(const LuminanceImage &image, const QrReading &reading = {});

} // namespace countersign
