#include "core/qr/zxing_writer_compat.h"

#include "core/base/utf8.h"
#include "core/crypto/wipe.h"

#if __has_include(<ZXing/MultiFormatWriter.h>)
#define COUNTERSIGN_ZXING_HAS_MULTI_FORMAT_WRITER
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#else
#include <ZXing/CreateBarcode.h>
#endif

#include <algorithm>
#include <stdexcept>
#include <string>

namespace countersign {

namespace {

/// The dark modules that `isDark(x, y)` tells of in a square of `side`, which may have a margin.
template <typename IsDark>
std::optional<QrSymbol> symbolFrom(int side, IsDark isDark)
{
    // The finder patterns stand in the corners: the first dark module on the diagonal tells the margin.
    int margin = 0;
    while (margin < side && !isDark(margin, margin))
        ++margin;
    if (side - 2 * margin <= 0)
        return {};
    QrSymbol symbol(side - 2 * margin);
    for (int y = 0; y < symbol.side(); ++y) {
        for (int x = 0; x < symbol.side(); ++x) {
            if (isDark(x + margin, y + margin))
                symbol.setDark(x, y);
        }
    }
    return symbol;
}

#ifdef COUNTERSIGN_ZXING_HAS_MULTI_FORMAT_WRITER

std::optional<QrSymbol> symbolOf(const ZXing::BitMatrix &modules)
{
    return symbolFrom(modules.width(), [&modules](int x, int y) { return modules.get(x, y); });
}

/// Every byte as one character of Latin 1. No character set is set: the library would declare it in the code.
std::optional<QrSymbol> encodeBytes(ZXing::MultiFormatWriter &writer, std::string_view text)
{
    std::wstring bytes;
    bytes.reserve(text.size());
    for (const char byte : text)
        bytes += static_cast<wchar_t>(static_cast<unsigned char>(byte));
    std::optional<QrSymbol> symbol;
    try {
        symbol = symbolOf(writer.encode(bytes, 0, 0));
    } catch (const std::exception &) {
        // More text than fits; or a version that takes no byte from 128 to 159 for a character.
    }
    wipe(bytes.data(), bytes.size() * sizeof(wchar_t));
    return symbol;
}

/// With the character set declared. Most readers understand that, and links are ASCII anyway.
std::optional<QrSymbol> encodeDeclared(ZXing::MultiFormatWriter &writer, std::string_view text)
{
    std::string copy(text);
    std::optional<QrSymbol> symbol;
    try {
        symbol = symbolOf(writer.setEncoding(ZXing::CharacterSet::UTF8).encode(copy, 0, 0));
    } catch (const std::exception &) {
        // More text than fits.
    }
    wipe(copy.data(), copy.size());
    return symbol;
}

std::optional<QrSymbol> encode(std::string_view text, QrErrorCorrection correction)
{
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    // Levels are told as 1 to 8 for all kinds of codes: 1 and 2 are L, 3 and 4 are M.
    writer.setEccLevel(correction == QrErrorCorrection::Medium ? 4 : 2).setMargin(0);
    const bool isAscii = std::ranges::all_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 128; });
    auto symbol = encodeBytes(writer, text);
    if (!symbol && !isAscii && isUtf8(text))
        symbol = encodeDeclared(writer, text);
    return symbol;
}

#else

std::optional<QrSymbol> encode(std::string_view text, QrErrorCorrection correction)
{
    try {
        const ZXing::CreatorOptions options(ZXing::BarcodeFormat::QRCode,
                                            correction == QrErrorCorrection::Medium ? "ecLevel=M" : "ecLevel=L");
        const ZXing::Barcode barcode = ZXing::CreateBarcodeFromText(text, options);
        const ZXing::ImageView modules = barcode.symbol(); // a byte a module, 0 for a dark one
        return symbolFrom(modules.width(), [&modules](int x, int y) { return *modules.data(x, y) == 0; });
    } catch (const std::exception &) {
        return {}; // more text than fits
    }
}

#endif

} // namespace

std::optional<QrSymbol> encodeQrCode(std::string_view text, QrErrorCorrection correction)
{
    if (text.empty())
        return {};
    return encode(text, correction);
}

} // namespace countersign
