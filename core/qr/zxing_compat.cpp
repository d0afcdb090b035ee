#include "core/qr/zxing_compat.h"

#include "core/base/utf8.h"

// Version 1.4 gives wide strings unless it is told otherwise; later versions do not look at this.
#define ZX_USE_UTF8

#if __has_include(<ZXing/ReaderOptions.h>)
#define COUNTERSIGN_ZXING_HAS_READER_OPTIONS
#endif

#include <ZXing/ReadBarcode.h>
#ifdef COUNTERSIGN_ZXING_HAS_READER_OPTIONS
#include <ZXing/ReaderOptions.h>
#endif

#include <utility>

namespace countersign {

namespace {

auto options()
{
    // Inverting and scaling are passes of qr_reader, so that they are the same with every version of the library.
#ifdef COUNTERSIGN_ZXING_HAS_READER_OPTIONS
    ZXing::ReaderOptions options;
    options.setTryInvert(false);
    options.setTextMode(ZXing::TextMode::Plain);
#else
    ZXing::DecodeHints options;
#endif
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setTryHarder(true);
    options.setTryRotate(true);
    options.setTryDownscale(false);
    return options;
}

/// Links are UTF-8 in practice, and without a declared character set the library only guesses (it takes some Chinese
/// names for Shift JIS): bytes that are UTF-8 are taken as that.
template <typename Barcode>
SecretBytes textIn(const Barcode &barcode)
{
    const auto &bytes = barcode.bytes();
    const ByteView view(bytes.data(), bytes.size());
    if (!barcode.hasECI() && isUtf8(textOf(view)))
        return SecretBytes(view);
    return SecretBytes::fromText(barcode.text());
}

} // namespace

std::vector<QrCode> decodeQrCodes(const LuminanceImage &image)
{
    const ZXing::ImageView view(image.pixels.data(), image.width, image.height, ZXing::ImageFormat::Lum);
    std::vector<QrCode> codes;
    for (const auto &barcode : ZXing::ReadBarcodes(view, options())) {
        if (!barcode.isValid())
            continue;
        QrCode code{.text = textIn(barcode), .corners = {}};
        const auto &position = barcode.position();
        for (std::size_t corner = 0; corner < code.corners.size(); ++corner)
            code.corners[corner] = {position[corner].x, position[corner].y};
        codes.push_back(std::move(code));
    }
    return codes;
}

} // namespace countersign
