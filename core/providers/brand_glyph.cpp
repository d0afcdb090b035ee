#include "core/providers/brand_glyph.h"

#include <algorithm>
#include <span>
#include <vector>

namespace countersign {

namespace embedded {
std::span<const std::string_view> glyphLines(); // made from resources/brands/glyphs.txt
}

namespace {

/// The text before the next tab, taken off `line`.
std::string_view takeField(std::string_view &line)
{
    const auto end = line.find('\t');
    const std::string_view field = line.substr(0, end);
    line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    return field;
}

std::vector<BrandGlyph> readGlyphs()
{
    std::vector<BrandGlyph> glyphs;
    for (std::string_view line : embedded::glyphLines()) {
        const std::string_view key = takeField(line);
        const auto color = rgbColorFrom(takeField(line));
        const std::string_view title = takeField(line);
        if (color && !line.empty())
            glyphs.push_back({key, *color, title, line});
    }
    std::ranges::sort(glyphs, {}, &BrandGlyph::key);
    return glyphs;
}

} // namespace

const BrandGlyph *findBrandGlyph(std::string_view key)
{
    static const std::vector<BrandGlyph> glyphs = readGlyphs();
    const auto found = std::ranges::lower_bound(glyphs, key, {}, &BrandGlyph::key);
    return found != glyphs.end() && found->key == key ? &*found : nullptr;
}

} // namespace countersign
