#pragma once

#include "core/qr/rgb_image.h"

#include <string>
#include <vector>

namespace countersign::bench {

/// A code that was found.
struct Found
{
    std::string text; ///< UTF-8
    int pass = 0; ///< of our reader; 0 of the others
};

/// One way to find codes in a picture.
struct Reader
{
    const char *name;
    std::vector<Found> (*read)(const RgbImage &image);
};

/// `readQrCodes`, with the time limit that the scan helper sets.
std::vector<Found> readWithOurs(const RgbImage &image);
/// ZXing-C++ alone, as thorough as its own options make it.
std::vector<Found> readWithZXing(const RgbImage &image);
/// libzbar as zbarimg sets it up.
std::vector<Found> readWithZBar(const RgbImage &image);

} // namespace countersign::bench
