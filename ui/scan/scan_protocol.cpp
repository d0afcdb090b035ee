#include "ui/scan/scan_protocol.h"

#include "core/base/utf8.h"
#include "ui/scan/wire_bytes.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

namespace countersign {

namespace {

// Answer: "CSA2", then records of a kind (1 byte), a length (4 bytes) and that many bytes, the last one `End`.
// Picture: "CSP2", width, height, then red, green and blue, one byte each. All numbers are big-endian.
constexpr std::string_view kAnswerMagic = "CSA2";
constexpr std::string_view kPictureMagic = "CSP2";
constexpr std::size_t kMaxRecords = 10'000;
constexpr std::size_t kMaxTextBytes = 16 * 1024; // a QR code holds 7,089 characters at most
constexpr std::size_t kMaxNameBytes = 4 * 1024;

enum class Record : std::uint8_t { Source = 1, Code = 2, Error = 3, End = 4, Preview = 5 };

/// The errors a helper may report, by the number on the wire.
constexpr std::array kErrors = {
    std::pair{std::uint8_t{1}, ErrorCode::PictureUnreadable},
    std::pair{std::uint8_t{2}, ErrorCode::PictureTooLarge},
    std::pair{std::uint8_t{3}, ErrorCode::PictureUnsupported},
    std::pair{std::uint8_t{4}, ErrorCode::ScreenUnavailable},
    std::pair{std::uint8_t{5}, ErrorCode::FileNotFound},
    std::pair{std::uint8_t{6}, ErrorCode::FileUnreadable},
    std::pair{std::uint8_t{7}, ErrorCode::ScanHelperFailed},
    std::pair{std::uint8_t{8}, ErrorCode::ScanTimedOut},
    std::pair{std::uint8_t{9}, ErrorCode::ScreenshotPortalMissing},
    std::pair{std::uint8_t{10}, ErrorCode::ScreenshotRefused},
    std::pair{std::uint8_t{11}, ErrorCode::ScreenshotLeftBehind},
    std::pair{std::uint8_t{12}, ErrorCode::Cancelled},
};

std::uint8_t wireNumber(ErrorCode code)
{
    const auto entry = std::ranges::find(kErrors, code, &std::pair<std::uint8_t, ErrorCode>::second);
    return entry == kErrors.end() ? wireNumber(ErrorCode::ScanHelperFailed) : entry->first;
}

constexpr std::size_t kHeadBytes = 5;
constexpr std::size_t kCodeFixedBytes = 4 + 4 * 4;
constexpr std::size_t kPreviewFixedBytes = 5 * 4;

std::size_t encodedSize(const ScanAnswer &answer)
{
    std::size_t size = kAnswerMagic.size() + kHeadBytes;
    for (const std::string &source : answer.sources)
        size += kHeadBytes + source.size();
    for (const ScanAnswer::Code &code : answer.codes)
        size += kHeadBytes + kCodeFixedBytes + code.text.size();
    for (const Error &error : answer.errors)
        size += kHeadBytes + 1 + error.where.size();
    for (const ScanAnswer::Preview &preview : answer.previews)
        size += kHeadBytes + kPreviewFixedBytes + preview.image.pixels.size();
    return size;
}

std::optional<std::string> readName(Reader &record)
{
    const std::string_view name = textOf(record.rest());
    if (name.size() > kMaxNameBytes || !isUtf8(name))
        return {};
    return std::string(name);
}

bool readCode(Reader &record, ScanAnswer &answer)
{
    ScanAnswer::Code code{.source = record.number()};
    for (std::int32_t &edge : code.area)
        edge = static_cast<std::int32_t>(record.number());
    const ByteView text = record.rest();
    if (record.failed() || code.source >= answer.sources.size() || text.size() > kMaxTextBytes || !isUtf8(textOf(text)))
        return false;
    code.text = SecretBytes(text);
    answer.codes.push_back(std::move(code));
    return true;
}

bool readError(Reader &record, ScanAnswer &answer)
{
    const auto entry = std::ranges::find(kErrors, record.byte(), &std::pair<std::uint8_t, ErrorCode>::first);
    auto where = readName(record);
    if (record.failed() || entry == kErrors.end() || !where)
        return false;
    answer.errors.push_back({.code = entry->second, .where = *std::move(where)});
    return true;
}

/// Whether a picture of this size may stand for a source of that size.
bool isPreviewSize(std::uint32_t width, std::uint32_t height, std::uint32_t sourceWidth, std::uint32_t sourceHeight)
{
    return width >= 1 && width <= kMaxPreviewWidth && height >= 1 && height <= kMaxPreviewHeight && width <= sourceWidth
        && height <= sourceHeight
        && std::uint64_t{sourceWidth} * sourceHeight <= static_cast<std::uint64_t>(kMaxPicturePixels);
}

bool readPreview(Reader &record, ScanAnswer &answer)
{
    ScanAnswer::Preview preview{.source = record.number()};
    const std::uint32_t sourceWidth = record.number();
    const std::uint32_t sourceHeight = record.number();
    const std::uint32_t width = record.number();
    const std::uint32_t height = record.number();
    const ByteView pixels = record.rest();
    const bool hasOne
        = std::ranges::find(answer.previews, preview.source, &ScanAnswer::Preview::source) != answer.previews.end();
    if (record.failed() || preview.source >= answer.sources.size() || hasOne || answer.previews.size() >= kMaxPreviews
        || !isPreviewSize(width, height, sourceWidth, sourceHeight) || pixels.size() != std::size_t{3} * width * height)
        return false;
    preview.sourceWidth = static_cast<int>(sourceWidth);
    preview.sourceHeight = static_cast<int>(sourceHeight);
    preview.image = {.width = static_cast<int>(width),
                     .height = static_cast<int>(height),
                     .pixels = Bytes(pixels.begin(), pixels.end())};
    answer.previews.push_back(std::move(preview));
    return true;
}

bool readRecord(Record kind, Reader &record, ScanAnswer &answer)
{
    switch (kind) {
    case Record::Source:
        if (auto name = readName(record)) {
            answer.sources.push_back(*std::move(name));
            return true;
        }
        return false;
    case Record::Code:
        return readCode(record, answer);
    case Record::Error:
        return readError(record, answer);
    case Record::Preview:
        return readPreview(record, answer);
    case Record::End:
        break;
    }
    return false;
}

void writeHead(Writer &writer, Record kind, std::size_t length)
{
    writer.byte(static_cast<std::uint8_t>(kind));
    writer.number(static_cast<std::uint32_t>(length));
}

void writePreview(Writer &writer, const ScanAnswer::Preview &preview)
{
    writeHead(writer, Record::Preview, kPreviewFixedBytes + preview.image.pixels.size());
    writer.number(preview.source);
    for (const int length : {preview.sourceWidth, preview.sourceHeight, preview.image.width, preview.image.height})
        writer.number(static_cast<std::uint32_t>(length));
    writer.bytes(preview.image.pixels);
}

} // namespace

SecretBytes encodeScanAnswer(const ScanAnswer &answer)
{
    Writer writer(encodedSize(answer));
    writer.bytes(bytesOf(kAnswerMagic));
    for (const std::string &source : answer.sources) {
        writeHead(writer, Record::Source, source.size());
        writer.bytes(bytesOf(source));
    }
    for (const ScanAnswer::Code &code : answer.codes) {
        writeHead(writer, Record::Code, kCodeFixedBytes + code.text.size());
        writer.number(code.source);
        for (const std::int32_t edge : code.area)
            writer.number(static_cast<std::uint32_t>(edge));
        // EXPOSE: the text goes to the window through a pipe that nobody else holds.
        writer.bytes(code.text.expose());
    }
    for (const Error &error : answer.errors) {
        writeHead(writer, Record::Error, 1 + error.where.size());
        writer.byte(wireNumber(error.code));
        writer.bytes(bytesOf(error.where));
    }
    for (const ScanAnswer::Preview &preview : answer.previews)
        writePreview(writer, preview);
    writeHead(writer, Record::End, 0);
    return writer.take();
}

Result<ScanAnswer> decodeScanAnswer(ByteView bytes)
{
    const Error malformed{.code = ErrorCode::ScanHelperFailed};
    Reader reader(bytes);
    if (bytes.size() > kMaxScanAnswerBytes || textOf(reader.bytes(kAnswerMagic.size())) != kAnswerMagic)
        return malformed;
    ScanAnswer answer;
    for (std::size_t count = 0; count < kMaxRecords; ++count) {
        const auto kind = static_cast<Record>(reader.byte());
        Reader record(reader.bytes(reader.number()));
        if (reader.failed())
            return malformed;
        if (kind == Record::End)
            return reader.atEnd() && record.atEnd() ? Result<ScanAnswer>(std::move(answer)) : malformed;
        if (!readRecord(kind, record, answer))
            return malformed;
    }
    return malformed;
}

Bytes encodePicture(const RgbImage &image)
{
    Bytes bytes(kPictureMagic.size() + 8 + image.pixels.size());
    std::memcpy(bytes.data(), kPictureMagic.data(), kPictureMagic.size());
    storeNumber(bytes.data() + kPictureMagic.size(), static_cast<std::uint32_t>(image.width));
    storeNumber(bytes.data() + kPictureMagic.size() + 4, static_cast<std::uint32_t>(image.height));
    if (!image.pixels.empty())
        std::memcpy(bytes.data() + kPictureMagic.size() + 8, image.pixels.data(), image.pixels.size());
    return bytes;
}

bool isEncodedPicture(ByteView bytes)
{
    return textOf(bytes).starts_with(kPictureMagic);
}

Result<RgbImage> decodePicture(ByteView bytes)
{
    Reader reader(bytes);
    const bool known = textOf(reader.bytes(kPictureMagic.size())) == kPictureMagic;
    const std::uint64_t width = reader.number();
    const std::uint64_t height = reader.number();
    if (reader.failed() || !known || width == 0 || height == 0)
        return ErrorCode::PictureUnreadable;
    if (width * height > static_cast<std::uint64_t>(kMaxPicturePixels))
        return ErrorCode::PictureTooLarge;
    const ByteView pixels = reader.rest();
    if (pixels.size() != 3 * width * height)
        return ErrorCode::PictureUnreadable;
    return RgbImage{.width = static_cast<int>(width),
                    .height = static_cast<int>(height),
                    .pixels = Bytes(pixels.begin(), pixels.end())};
}

} // namespace countersign
