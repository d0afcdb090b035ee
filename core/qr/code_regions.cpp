#include "core/qr/code_regions.h"

#include "core/qr/image_scaling.h"

#include <algorithm>
#include <cstdlib>

namespace countersign {

namespace {

constexpr int kCellSide = 8; // pixels
constexpr int kCellBytes = 3 * kCellSide; // of a row
constexpr int kSmallestSide = 4; // cells
constexpr int kMargin = 3; // cells
constexpr double kLeastSquareness = 0.55; // shorter side to longer one
constexpr double kLeastFilling = 0.4; // cells of the rectangle that belong to the region
constexpr int kSmallestPicture = 64; // pixels
constexpr int kLargestReduction = 8;

struct Candidate
{
    PixelRect rect;
    double likelihood;
};

/// The edges in a cell: the mean step from a pixel to its right and to its lower neighbour, in the colour that differs
/// most.
struct Edges
{
    float across = 0;
    float down = 0;
};

/// The sum of the differences between a cell's row of bytes and as many other ones.
unsigned difference(const std::uint8_t *row, const std::uint8_t *other)
{
    unsigned sum = 0;
    for (int i = 0; i < kCellBytes; ++i)
        sum += static_cast<unsigned>(std::abs(row[i] - other[i]));
    return sum;
}

/// A grid of values, one a cell.
template <typename Value>
struct Grid
{
    Grid(int columns, int rows)
        : width(columns)
        , height(rows)
        , cells(static_cast<std::size_t>(columns) * rows)
    { }
    Value &at(int x, int y) { return cells[static_cast<std::size_t>(y) * width + x]; }
    const Value &at(int x, int y) const { return cells[static_cast<std::size_t>(y) * width + x]; }

    /// Calls `visit` with the place of each cell around and at x, y.
    template <typename Visit>
    void aroundEach(int x, int y, Visit visit) const
    {
        for (int j = std::max(0, y - 1); j <= std::min(height - 1, y + 1); ++j) {
            for (int i = std::max(0, x - 1); i <= std::min(width - 1, x + 1); ++i)
                visit(i, j);
        }
    }

    int width;
    int height;
    std::vector<Value> cells;
};

Grid<Edges> edgesOf(const RgbImage &image)
{
    // The last row and column of pixels have no neighbours.
    Grid<Edges> grid((image.width - 1) / kCellSide, (image.height - 1) / kCellSide);
    const std::size_t line = 3 * static_cast<std::size_t>(image.width);
    constexpr float kBytes = kCellSide * kCellBytes;
    for (int y = 0; y < grid.height * kCellSide; ++y) {
        const std::uint8_t *row = image.pixels.data() + y * line;
        for (int x = 0; x < grid.width; ++x, row += kCellBytes) {
            Edges &edges = grid.at(x, y / kCellSide);
            edges.across += static_cast<float>(difference(row, row + 3)) / kBytes;
            edges.down += static_cast<float>(difference(row, row + line)) / kBytes;
        }
    }
    return grid;
}

/// Cells in whose neighbourhood there are edges of both directions, as many across as down.
Grid<char> busyCells(const Grid<Edges> &edges)
{
    constexpr float kLeast = 1.2F; // of 255: less is noise
    constexpr float kMostUnlike = 3;
    Grid<char> busy(edges.width, edges.height);
    for (int y = 0; y < edges.height; ++y) {
        for (int x = 0; x < edges.width; ++x) {
            Edges sum;
            float cells = 0;
            edges.aroundEach(x, y, [&](int i, int j) {
                sum.across += edges.at(i, j).across;
                sum.down += edges.at(i, j).down;
                ++cells;
            });
            const Edges &own = edges.at(x, y);
            busy.at(x, y) = own.across + own.down > kLeast && std::min(sum.across, sum.down) > kLeast * cells
                && std::max(sum.across, sum.down) < kMostUnlike * std::min(sum.across, sum.down);
        }
    }
    return busy;
}

/// A group of neighbouring busy cells.
struct Group
{
    int left, top, right, bottom; ///< in cells, inclusive
    int count = 0;
};

/// Takes the group that x, y belongs to out of `busy`.
Group takeGroup(Grid<char> &busy, int x, int y)
{
    Group group{x, y, x, y};
    std::vector<std::pair<int, int>> places{{x, y}};
    busy.at(x, y) = 0;
    while (!places.empty()) {
        const auto [column, row] = places.back();
        places.pop_back();
        ++group.count;
        group.left = std::min(group.left, column);
        group.right = std::max(group.right, column);
        group.top = std::min(group.top, row);
        group.bottom = std::max(group.bottom, row);
        busy.aroundEach(column, row, [&](int i, int j) {
            if (busy.at(i, j)) {
                busy.at(i, j) = 0;
                places.emplace_back(i, j);
            }
        });
    }
    return group;
}

/// The group's place in the picture, with a margin.
PixelRect rectOf(const Group &group, int reduction, const RgbImage &image)
{
    const int side = kCellSide * reduction;
    const int left = std::max(0, (group.left - kMargin) * side);
    const int top = std::max(0, (group.top - kMargin) * side);
    return {left, top, std::min(image.width, (group.right + 1 + kMargin) * side) - left,
            std::min(image.height, (group.bottom + 1 + kMargin) * side) - top};
}

bool areAlike(const PixelRect &one, const PixelRect &other)
{
    const double width = std::min(one.x + one.width, other.x + other.width) - std::max(one.x, other.x);
    const double height = std::min(one.y + one.height, other.y + other.height) - std::max(one.y, other.y);
    const double common = std::max(width, 0.0) * std::max(height, 0.0);
    const double both = double(one.width) * one.height + double(other.width) * other.height - common;
    return common > 0.6 * both;
}

void addCandidates(std::vector<Candidate> &candidates, const RgbImage &reducedImage, int reduction,
                   const RgbImage &image)
{
    Grid<char> busy = busyCells(edgesOf(reducedImage));
    for (int y = 0; y < busy.height; ++y) {
        for (int x = 0; x < busy.width; ++x) {
            if (!busy.at(x, y))
                continue;
            const Group group = takeGroup(busy, x, y);
            const int width = group.right - group.left + 1;
            const int height = group.bottom - group.top + 1;
            const double squareness = double(std::min(width, height)) / std::max(width, height);
            const double filling = double(group.count) / (width * height);
            if (std::min(width, height) < kSmallestSide || squareness < kLeastSquareness || filling < kLeastFilling)
                continue;
            const PixelRect rect = rectOf(group, reduction, image);
            if (std::ranges::none_of(candidates, [&](const auto &other) { return areAlike(other.rect, rect); }))
                candidates.push_back({rect, squareness * filling});
        }
    }
}

} // namespace

std::vector<PixelRect> findCodeRegions(const RgbImage &image)
{
    std::vector<Candidate> candidates;
    // Large modules have no edges inside: the smaller the picture, the larger the codes that look busy.
    addCandidates(candidates, image, 1, image);
    RgbImage smaller;
    for (int reduction = 2;
         reduction <= kLargestReduction && std::min(image.width, image.height) >= kSmallestPicture * reduction;
         reduction *= 2) {
        smaller = reduced(reduction == 2 ? image : smaller, 2);
        addCandidates(candidates, smaller, reduction, image);
    }
    std::ranges::stable_sort(candidates, std::greater<>(), &Candidate::likelihood);
    std::vector<PixelRect> regions;
    for (const Candidate &candidate : candidates)
        regions.push_back(candidate.rect);
    return regions;
}

} // namespace countersign
