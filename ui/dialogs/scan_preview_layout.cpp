#include "ui/dialogs/scan_preview_layout.h"

#include <algorithm>
#include <array>

namespace countersign::scan_preview {

namespace {

constexpr int kLeastOutline = 12;
constexpr int kLabelGap = 3;
constexpr int kShortLabel = 64; ///< where there is no room for the whole one

/// `rect`, moved into `picture` if it isn't there.
QRect movedInto(QRect rect, const QRect &picture)
{
    rect.moveLeft(
        std::clamp(rect.left(), picture.left(), std::max(picture.left(), picture.right() - rect.width() + 1)));
    rect.moveTop(std::clamp(rect.top(), picture.top(), std::max(picture.top(), picture.bottom() - rect.height() + 1)));
    return rect;
}

/// Below and above, to the right and to the left, the best first; below and above also flush with either side.
std::array<QRect, 8> placesAround(const Outline &outline, const QSize &size)
{
    const QRect &rect = outline.rect;
    const int below = rect.bottom() + 1 + kLabelGap;
    const int above = rect.top() - kLabelGap - size.height();
    const int middle = rect.center().x() - size.width() / 2;
    const int flushRight = rect.right() + 1 - size.width();
    const int beside = rect.center().y() - size.height() / 2;
    std::array<QRect, 8> places{QRect(QPoint(middle, below), size),
                                QRect(QPoint(middle, above), size),
                                QRect(QPoint(rect.left(), below), size),
                                QRect(QPoint(flushRight, below), size),
                                QRect(QPoint(rect.left(), above), size),
                                QRect(QPoint(flushRight, above), size),
                                QRect(QPoint(rect.right() + 1 + kLabelGap, beside), size),
                                QRect(QPoint(rect.left() - kLabelGap - size.width(), beside), size)};
    for (QRect &place : places)
        place = movedInto(place, outline.picture);
    return places;
}

} // namespace

std::vector<QRect> placePictures(const std::vector<QSize> &sizes, const QRect &space, int gap)
{
    if (sizes.empty())
        return {};
    // With one height for all, the widths are in the proportions of the pictures.
    double widthPerHeight = 0;
    for (const QSize &size : sizes)
        widthPerHeight += static_cast<double>(size.width()) / std::max(1, size.height());
    const int gaps = gap * (static_cast<int>(sizes.size()) - 1);
    const double height = std::min<double>(space.height(), (space.width() - gaps) / widthPerHeight);
    const int shownHeight = std::max(1, static_cast<int>(height));

    std::vector<QRect> places;
    int left = 0;
    for (const QSize &size : sizes) {
        const int width = std::max(1, static_cast<int>(height * size.width() / std::max(1, size.height())));
        places.emplace_back(left, 0, width, shownHeight);
        left += width + gap;
    }
    const QPoint toCentre(space.left() + (space.width() - (left - gap)) / 2,
                          space.top() + (space.height() - shownHeight) / 2);
    for (QRect &place : places)
        place.translate(toCentre);
    return places;
}

QRect mapArea(const QRect &area, const QSize &sourceSize, const QRect &shown)
{
    const double scaleX = static_cast<double>(shown.width()) / std::max(1, sourceSize.width());
    const double scaleY = static_cast<double>(shown.height()) / std::max(1, sourceSize.height());
    QRect mapped(shown.left() + static_cast<int>(area.left() * scaleX),
                 shown.top() + static_cast<int>(area.top() * scaleY), static_cast<int>(area.width() * scaleX),
                 static_cast<int>(area.height() * scaleY));
    const QPoint centre = mapped.center();
    mapped.setSize(mapped.size().expandedTo({kLeastOutline, kLeastOutline}));
    mapped.moveCenter(centre);
    return mapped & shown;
}

std::vector<std::optional<QRect>> placeLabels(const std::vector<Outline> &outlines, const std::vector<QSize> &sizes)
{
    std::vector<std::optional<QRect>> labels(outlines.size());
    const auto isFree = [&](const QRect &place, const QRect &picture) {
        return picture.contains(place)
            && std::ranges::none_of(outlines, [&](const Outline &other) { return other.rect.intersects(place); })
            && std::ranges::none_of(labels, [&](const auto &other) { return other && other->intersects(place); });
    };
    for (std::size_t index = 0; index < outlines.size(); ++index) {
        const Outline &outline = outlines[index];
        const QSize shortened = sizes[index].boundedTo({kShortLabel, sizes[index].height()});
        for (const QSize &size : {sizes[index], shortened}) {
            const auto places = placesAround(outline, size);
            const auto place
                = std::ranges::find_if(places, [&](const QRect &each) { return isFree(each, outline.picture); });
            if (!labels[index] && place != places.end())
                labels[index] = *place;
        }
    }
    return labels;
}

} // namespace countersign::scan_preview
