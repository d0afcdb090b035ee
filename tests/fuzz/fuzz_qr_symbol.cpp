// A QR code of any text, damaged in a few places: the first byte tells its error correction and how many of the next
// bytes are damage, two for each place. An undamaged code gives its text back.

#include "core/base/utf8.h"
#include "core/qr/qr_reader.h"
#include "tests/fuzz/expect.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <optional>
#include <stdexcept>

using namespace countersign;

namespace {

constexpr int kQuietZone = 4;
constexpr int kScale = 3; // pixels a module

std::optional<LuminanceImage> symbolOf(std::string_view text, int errorCorrection)
{
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        writer.setEncoding(ZXing::CharacterSet::UTF8).setEccLevel(errorCorrection).setMargin(kQuietZone);
        const ZXing::BitMatrix modules = writer.encode(std::string(text), 0, 0);
        const int side = modules.width() * kScale;
        LuminanceImage image{.width = side, .height = side, .pixels = Bytes(std::size_t(side) * side, 255)};
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                if (modules.get(x / kScale, y / kScale))
                    image.pixels[static_cast<std::size_t>(y) * side + x] = 0;
            }
        }
        return image;
    } catch (const std::exception &) {
        return {}; // more text than a code holds
    }
}

/// Turns modules over; two bytes a place.
void damage(LuminanceImage &image, ByteView places)
{
    const int modules = image.width / kScale;
    for (std::size_t index = 0; index + 1 < places.size(); index += 2) {
        const int left = places[index] * modules / 256 * kScale;
        const int top = places[index + 1] * modules / 256 * kScale;
        for (int y = top; y < top + kScale; ++y) {
            for (int x = left; x < left + kScale; ++x) {
                std::uint8_t &pixel = image.pixels[static_cast<std::size_t>(y) * image.width + x];
                pixel = static_cast<std::uint8_t>(~pixel);
            }
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const int errorCorrection = data[0] % 9; // 0 to 8, as the writer counts; it maps them to four levels
    const std::size_t damaged = std::min<std::size_t>(data[0] / 9 * 2, size - 1);
    const std::string_view text = textOf(ByteView(data, size).subspan(1 + damaged));
    if (text.empty() || text.size() > 500 || !isUtf8(text))
        return 0;
    auto image = symbolOf(text, errorCorrection);
    if (!image)
        return 0;
    damage(*image, ByteView(data, size).subspan(1, damaged));
    const auto codes = readQrCodes(*image, {.effort = QrEffort::Quick, .threads = 1});
    for (const QrCode &code : codes)
        expect(isUtf8(code.text.exposeText()));
    if (damaged == 0)
        expect(codes.size() == 1 && codes.front().text.exposeText() == text);
    return 0;
}
