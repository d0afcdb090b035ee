#pragma once

#include <QPainterPath>

#include <string_view>

namespace countersign {

/// A shape from path data as SVG 1.1 section 8.3 writes it, with the nonzero fill rule. Ends before the first thing
/// that is not understood. Saves loading a whole SVG renderer for our one-colour drawings.
QPainterPath painterPathFromSvg(std::string_view data);

} // namespace countersign
