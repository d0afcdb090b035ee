#pragma once

#include "core/qr/luminance_image.h"

#include <QByteArray>

#include <cstdint>

namespace countersign::testing {

/// The QR code that `qrencode`, an independent maker, makes of `text`, dark on light with its quiet zone. Empty if the
/// program is missing: skip the test then.
LuminanceImage drawQrCode(const QByteArray &text, int pixelsPerModule);

/// A page of one shade.
LuminanceImage blankPage(int width, int height, std::uint8_t shade = 255);

/// Puts `picture` onto `page`, which must have room for it.
void paste(LuminanceImage &page, const LuminanceImage &picture, int x, int y);

} // namespace countersign::testing
