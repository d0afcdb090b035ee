#include "ui/scan/scan_protocol.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

namespace countersign {

namespace {

// Answer: "CSA1", then records of a kind (1 byte), a length (4 bytes) and that many bytes, the last one `End`.
// Picture: "CSP2", width, height, then one byte a pixel. All numbers are big-endian.
constexpr std::string_view kAnswerMagic = "CSA1";
constexpr std::string_view kPictureMagic = "CSP2";
constexpr std::size_t kMaxRecords = 10'000;
constexpr std::size_t kMaxTextBytes = 16 * 1024; // a QR code holds 7,089 characters at most
constexpr std::size_t kMaxNameBytes = 4 * 1024;

enum class Record : std::uint8_t { Source = 1, Code = 2, Error = 3, End = 4 };

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

void storeNumber(std::uint8_t *place, std::uint32_t value)
{
    for (int byte = 0; byte < 4; ++byte)
        place[byte] = static_cast<std::uint8_t>(value >> (24 - 8 * byte));
}

/// Writes into one secret buffer whose size was counted before, so that no copy of a text is left behind.
class Writer
{
public:
    explicit Writer(std::size_t size)
        : m_bytes(size)
    { }

    void bytes(ByteView bytes)
    {
        if (!bytes.empty())
            std::memcpy(next(bytes.size()), bytes.data(), bytes.size());
    }
    void byte(std::uint8_t value) { *next(1) = value; }
    void number(std::uint32_t value) { storeNumber(next(4), value); }
    void head(Record kind, std::size_t length)
    {
        byte(static_cast<std::uint8_t>(kind));
        number(static_cast<std::uint32_t>(length));
    }
    SecretBytes take() { return std::move(m_bytes); }

private:
    std::uint8_t *next(std::size_t count)
    {
        std::uint8_t *place = m_bytes.writable().data() + m_used;
        m_used += count;
        return place;
    }

    SecretBytes m_bytes;
    std::size_t m_used = 0;
};

/// Reads from the front; once something is missing, everything is.
class Reader
{
public:
    explicit Reader(ByteView bytes)
        : m_rest(bytes)
    { }

    ByteView bytes(std::size_t count)
    {
        m_failed = m_failed || count > m_rest.size();
        if (m_failed)
            return {};
        const ByteView front = m_rest.first(count);
        m_rest = m_rest.subspan(count);
        return front;
    }
    std::uint8_t byte()
    {
        const ByteView front = bytes(1);
        return front.empty() ? std::uint8_t{0} : front.front();
    }
    std::uint32_t number()
    {
        std::uint32_t value = 0;
        for (const std::uint8_t byte : bytes(4))
            value = value << 8 | byte;
        return value;
    }
    ByteView rest() { return bytes(m_rest.size()); }
    bool failed() const { return m_failed; }
    bool atEnd() const { return !m_failed && m_rest.empty(); }

private:
    ByteView m_rest;
    bool m_failed = false;
};

constexpr std::size_t kHeadBytes = 5;
constexpr std::size_t kCodeFixedBytes = 4 + 4 * 4;

std::size_t encodedSize(const ScanAnswer &answer)
{
    std::size_t size = kAnswerMagic.size() + kHeadBytes;
    for (const std::string &source : answer.sources)
        size += kHeadBytes + source.size();
    for (const ScanAnswer::Code &code : answer.codes)
        size += kHeadBytes + kCodeFixedBytes + code.text.size();
    for (const Error &error : answer.errors)
        size += kHeadBytes + 1 + error.where.size();
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
    case Record::End:
        break;
    }
    return false;
}

} // namespace

SecretBytes encodeScanAnswer(const ScanAnswer &answer)
{
    Writer writer(encodedSize(answer));
    writer.bytes(bytesOf(kAnswerMagic));
    for (const std::string &source : answer.sources) {
        writer.head(Record::Source, source.size());
        writer.bytes(bytesOf(source));
    }
    for (const ScanAnswer::Code &code : answer.codes) {
        writer.head(Record::Code, kCodeFixedBytes + code.text.size());
        writer.number(code.source);
        for (const std::int32_t edge : code.area)
            writer.number(static_cast<std::uint32_t>(edge));
        // EXPOSE: the text goes to the window through a pipe that nobody else holds.
        writer.bytes(code.text.expose());
    }
    for (const Error &error : answer.errors) {
        writer.head(Record::Error, 1 + error.where.size());
        writer.byte(wireNumber(error.code));
        writer.bytes(bytesOf(error.where));
    }
    writer.head(Record::End, 0);
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
