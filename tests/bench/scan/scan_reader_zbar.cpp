// A file of its own: macros of ZXing-C++ are names in zbar's header.

#include "tests/bench/scan/scan_readers.h"

#include <zbar.h>

#include <memory>

namespace countersign::bench {

namespace {

struct ScannerDeleter
{
    void operator()(zbar::zbar_image_scanner_t *scanner) const { zbar::zbar_image_scanner_destroy(scanner); }
};

struct ImageDeleter
{
    void operator()(zbar::zbar_image_t *image) const { zbar::zbar_image_destroy(image); }
};

} // namespace

std::vector<Found> readWithZBar(const RgbImage &image)
{
    const LuminanceImage grey = luminanceOf(image);
    const std::unique_ptr<zbar::zbar_image_scanner_t, ScannerDeleter> scanner(zbar::zbar_image_scanner_create());
    const std::unique_ptr<zbar::zbar_image_t, ImageDeleter> picture(zbar::zbar_image_create());
    zbar::zbar_image_set_format(picture.get(), zbar_fourcc('Y', '8', '0', '0'));
    zbar::zbar_image_set_size(picture.get(), static_cast<unsigned>(grey.width), static_cast<unsigned>(grey.height));
    zbar::zbar_image_set_data(picture.get(), grey.pixels.data(), static_cast<unsigned long>(grey.pixels.size()),
                              nullptr);
    zbar::zbar_scan_image(scanner.get(), picture.get());
    std::vector<Found> found;
    for (const auto *symbol = zbar::zbar_image_first_symbol(picture.get()); symbol;
         symbol = zbar::zbar_symbol_next(symbol)) {
        if (zbar::zbar_symbol_get_type(symbol) == zbar::ZBAR_QRCODE)
            found.push_back(
                {.text = std::string(zbar::zbar_symbol_get_data(symbol), zbar::zbar_symbol_get_data_length(symbol))});
    }
    return found;
}

} // namespace countersign::bench
