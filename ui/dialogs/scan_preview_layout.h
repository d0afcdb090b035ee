#pragma once

#include <QRect>
#include <QSize>

#include <optional>
#include <vector>

// Where things stand on the preview of a scan: geometry alone, in the coordinates of the widget.

namespace countersign::scan_preview {

/// The places of pictures of these sizes, side by side in one row, each in its own proportions and as large as fits.
std::vector<QRect> placePictures(const std::vector<QSize> &sizes, const QRect &space, int gap);

/// An area of a picture of `sourceSize`, as it stands where that picture is shown; not smaller than can be seen.
QRect mapArea(const QRect &area, const QSize &sourceSize, const QRect &shown);

/// What gets a label: an outline, and the picture that the label may not leave.
struct Outline
{
    QRect rect;
    QRect picture;
};

/// Places of labels of these sizes, or shorter, beside their outlines: none on another one nor on an outline. None
/// where there is no such place.
std::vector<std::optional<QRect>> placeLabels(const std::vector<Outline> &outlines, const std::vector<QSize> &sizes);

} // namespace countersign::scan_preview
