#pragma once

#include "core/qr/rgb_image.h"

#include <string>
#include <vector>

namespace countersign::bench {

/// One way to find codes in a picture; what it found, as UTF-8.
struct Reader
{
    const char *name;
    std::vector<std::string> (*read)(const RgbImage &image);
};

/// `readQrCodes`, with the time limit that the scan helper sets.
std::vector<std::string> readWithOurs(const RgbImage &image);
/// ZXing-C++ alone, as thorough as its own options make it.
std::vector<std::string> readWithZXing(const RgbImage &image);
/// libzbar as zbarimg sets it up.
std::vector<std::string> readWithZBar(const RgbImage &image);

} // namespace countersign::bench
