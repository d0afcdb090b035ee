#pragma once

#include "core/qr/pixel_rect.h"
#include "core/qr/rgb_image.h"

namespace countersign {

/// The part `rect` of `image`, which must hold it.
RgbImage cut(const RgbImage &image, const PixelRect &rect);

/// `image` as seen from behind: left and right exchanged.
LuminanceImage mirrored(const LuminanceImage &image);

/// Each pixel the mean of the square of 2 × `radius` + 1 around it, the picture's edge repeated. Joins the dots of
/// codes with round or separate modules.
LuminanceImage blurred(const LuminanceImage &image, int radius);

/// Black where a pixel is not lighter than the mean of the square around it (as for `blurred`), else white. Levels out
/// gradients and lack of contrast.
LuminanceImage thresholded(const LuminanceImage &image, int radius);

/// `image` in grey along the direction in which the colours of its middle differ most, stretched to black and white.
/// Shows pairs of colours that are alike to the eye's luminance.
LuminanceImage alongPrincipalColor(const RgbImage &image);

} // namespace countersign
