#include "tests/bench/scan/scan_readers.h"

#include "core/qr/qr_reader.h"

#define ZX_USE_UTF8 // version 1.4 gives wide strings otherwise

#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/ReaderOptions.h>)
#include <ZXing/ReaderOptions.h>
#endif

#include <chrono>

namespace countersign::bench {

namespace {

constexpr std::chrono::seconds kTimeForReading{6}; // as in app/scan/scan_modes.cpp

#if __has_include(<ZXing/ReaderOptions.h>)
using ZXingOptions = ZXing::ReaderOptions;
#else
using ZXingOptions = ZXing::DecodeHints;
#endif

/// Everything that makes the library look harder; versions differ in what they have.
template <typename Options>
Options thorough()
{
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setTryHarder(true);
    options.setTryRotate(true);
    options.setTryDownscale(true);
    if constexpr (requires { options.setTryInvert(true); })
        options.setTryInvert(true);
    return options;
}

} // namespace

std::vector<Found> readWithOurs(const RgbImage &image)
{
    const auto end = std::chrono::steady_clock::now() + kTimeForReading;
    std::vector<Found> found;
    for (const QrCode &code :
         readQrCodes(image, {.cancelled = [end] { return std::chrono::steady_clock::now() > end; }}))
        // EXPOSE: keys that our own generator invented.
        found.push_back({.text = std::string(code.text.exposeText()), .pass = code.pass});
    return found;
}

std::vector<Found> readWithZXing(const RgbImage &image)
{
    const ZXing::ImageView view(image.pixels.data(), image.width, image.height, ZXing::ImageFormat::RGB);
    std::vector<Found> found;
    for (const auto &barcode : ZXing::ReadBarcodes(view, thorough<ZXingOptions>())) {
        if (!barcode.isValid())
            continue;
        // The bytes rather than the text: it guesses character sets, which is not what is measured here.
        const auto &bytes = barcode.bytes();
        found.push_back({.text = std::string(bytes.begin(), bytes.end())});
    }
    return found;
}

} // namespace countersign::bench
