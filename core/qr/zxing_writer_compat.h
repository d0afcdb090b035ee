#pragma once

#include "core/qr/qr_writer.h"

#include <optional>

namespace countersign {

enum class QrErrorCorrection { Low, Medium };

/// The QR code of `text` as ZXing-C++ makes it; none if it does not fit. Behind this one function the versions 1.4 to
/// 3.x of the library look alike.
std::optional<QrSymbol> encodeQrCode(std::string_view text, QrErrorCorrection correction);

} // namespace countersign
