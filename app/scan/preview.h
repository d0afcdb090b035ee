#pragma once

#include "app/scan/code_area.h"
#include "core/qr/rgb_image.h"

#include <optional>
#include <vector>

namespace countersign {

/// `picture` in small, at most `kMaxPreviewWidth` × `kMaxPreviewHeight`, for people to see where its codes were. What
/// is at `areas` is blank, and so is whatever a quick reading still finds on it. None if that goes on finding
/// something, or if `picture` is too long and thin to be reduced.
std::optional<RgbImage> previewOf(const RgbImage &picture, const std::vector<CodeArea> &areas);

} // namespace countersign
