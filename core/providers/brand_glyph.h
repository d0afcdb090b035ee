#pragma once

#include "core/providers/rgb_color.h"

#include <string_view>

namespace countersign {

/// The drawing of a brand. The texts live as long as the program.
struct BrandGlyph
{
    std::string_view key;
    RgbColor color; ///< of the brand; meant as the ground for a white or black drawing
    std::string_view title;
    std::string_view path; ///< path data as SVG writes it, in a square of 24 × 24
};

/// Null if there is no such drawing. The first call looks through the list; nothing is copied.
const BrandGlyph *findBrandGlyph(std::string_view key);

} // namespace countersign
