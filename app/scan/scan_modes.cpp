#include "app/scan/scan_modes.h"

#include "app/scan/picture_file.h"
#include "app/scan/portal_screenshot.h"
#include "app/scan/screen_grab.h"
#include "core/qr/qr_explainer.h"
#include "core/qr/qr_reader.h"
#include "ui/scan/desktop_patience.h"
#include "ui/scan/picture_pixels.h"
#include "ui/scan/screen_source.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <new>
#include <utility>

namespace countersign {

namespace {

// Well below the limits of processor time here and of patience in the window, so that what was found is told.
constexpr std::chrono::seconds kTimeForReading{6};

std::function<bool()> afterTheTimeForReading()
{
    const auto end = std::chrono::steady_clock::now() + kTimeForReading;
    return [end] { return std::chrono::steady_clock::now() > end; };
}

std::array<std::int32_t, 4> areaOf(const QrCode &code)
{
    const auto [left, right] = std::ranges::minmax(code.corners, {}, &QrPoint::x);
    const auto [top, bottom] = std::ranges::minmax(code.corners, {}, &QrPoint::y);
    return {left.x, top.y, right.x, bottom.y};
}

bool isKnown(const ScanAnswer &answer, std::uint32_t source, const QrCode &code)
{
    return std::ranges::any_of(
        answer.codes, [&](const ScanAnswer::Code &known) { return known.source == source && known.text == code.text; });
}

void addCodes(ScanAnswer &answer, std::uint32_t source, std::vector<QrCode> codes)
{
    for (QrCode &code : codes) {
        if (!isKnown(answer, source, code))
            answer.codes.push_back({.source = source, .area = areaOf(code), .text = std::move(code.text)});
    }
}

std::uint32_t addSource(ScanAnswer &answer, std::string name)
{
    answer.sources.push_back(std::move(name));
    return static_cast<std::uint32_t>(answer.sources.size() - 1);
}

bool foundAnAccount(const ScanAnswer &answer)
{
    // EXPOSE: the text is looked at, not kept.
    return std::ranges::any_of(answer.codes, [](const auto &code) { return mayBeAccount(code.text.exposeText()); });
}

/// A code with transparent parts was drawn for a light page or for a dark one: both are tried.
void readPicture(ScanAnswer &answer, std::uint32_t source, QImage picture, const QrReading &reading)
{
    const bool isTransparent = picture.hasAlphaChannel();
    const RgbImage onWhite = pixelsOf(picture);
    if (!isTransparent)
        picture = {}; // a large one is in memory once
    addCodes(answer, source, readQrCodes(onWhite, reading));
    if (isTransparent)
        addCodes(answer, source, readQrCodes(pixelsOf(picture, Backdrop::Black), reading));
}

/// What one picture file gives; its failure, too, is an answer.
void readPictureFile(ScanAnswer &answer, const PictureSource &file, const QrReading &reading)
{
    const std::uint32_t source = addSource(answer, file.name);
    try {
        if (auto picture = decodePictureFile(file))
            readPicture(answer, source, *std::move(picture), reading);
        else
            answer.errors.push_back(picture.error());
    } catch (const std::bad_alloc &) {
        answer.errors.push_back({.code = ErrorCode::PictureTooLarge, .where = file.name});
    }
}

ScanAnswer readMonitors(const std::vector<MonitorPicture> &monitors, QrEffort most)
{
    ScanAnswer answer;
    const auto cancelled = afterTheTimeForReading();
    for (const MonitorPicture &monitor : monitors)
        addSource(answer, monitor.name);
    // A quick look at every monitor, and only if no account is on any of them a thorough one.
    for (const QrEffort effort : {QrEffort::Quick, QrEffort::Thorough}) {
        for (std::uint32_t source = 0; source < monitors.size() && !cancelled(); ++source)
            addCodes(answer, source, readQrCodes(monitors[source].image, {effort, cancelled}));
        if (effort == most || foundAnAccount(answer))
            break;
    }
    return answer;
}

QByteArray readInput(std::size_t limit)
{
    QFile input;
    QByteArray bytes;
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return bytes;
    std::array<char, 64 * 1024> block;
    while (static_cast<std::size_t>(bytes.size()) <= limit) {
        const qint64 count = input.read(block.data(), block.size());
        if (count <= 0)
            break;
        bytes.append(block.data(), count);
    }
    return bytes;
}

/// Pixels as `encodePicture` writes it.
ScanAnswer readPixels(ByteView bytes)
{
    ScanAnswer answer;
    const auto image = decodePicture(bytes);
    if (!image) {
        answer.errors.push_back(image.error());
        return answer;
    }
    const std::uint32_t source = addSource(answer, {});
    addCodes(answer, source, readQrCodes(*image, {.cancelled = afterTheTimeForReading()}));
    return answer;
}

ScanAnswer readInputPicture()
{
    const QByteArray bytes = readInput(kMaxEncodedPictureBytes);
    const ByteView view(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                        static_cast<std::size_t>(bytes.size()));
    if (isEncodedPicture(view))
        return readPixels(view);
    ScanAnswer answer;
    readPictureFile(answer, pictureIn(bytes), {.cancelled = afterTheTimeForReading()});
    return answer;
}

Scan failedScan(const Error &error)
{
    return [error] { return ScanAnswer{.sources = {}, .codes = {}, .errors = {error}}; };
}

Scan preparePortalScan(PortalAsking asking)
{
    loadPictureDecoders();
    auto taken = takePortalScreenshot(
        asking, asking == PortalAsking::Interactive ? kInteractiveDesktopPatience : kDesktopPatience);
    if (!taken)
        return failedScan(taken.error());
    const auto screenshot = std::make_shared<PortalScreenshot>(*std::move(taken));
    return [screenshot] {
        ScanAnswer answer;
        readPictureFile(answer, screenshot->picture, {.cancelled = afterTheTimeForReading()});
        if (screenshot->leftBehind)
            answer.errors.push_back(*screenshot->leftBehind);
        return answer;
    };
}

} // namespace

Scan prepareScreenScan(PortalAsking asking, QrEffort effort)
{
    if (asking == PortalAsking::Interactive || screenSource() == ScreenSource::Portal)
        return preparePortalScan(asking);
    auto monitors = grabScreen();
    if (!monitors)
        return failedScan(monitors.error());
    return [monitors = *std::move(monitors), effort] { return readMonitors(monitors, effort); };
}

Scan prepareFileScan(const QStringList &files)
{
    loadPictureDecoders();
    auto pictures = std::make_shared<std::vector<Result<PictureSource>>>();
    for (const QString &file : files)
        pictures->push_back(openPicture(file));
    return [pictures] {
        ScanAnswer answer;
        const QrReading reading{.cancelled = afterTheTimeForReading()};
        for (const auto &picture : *pictures) {
            if (picture) {
                readPictureFile(answer, *picture, reading);
            } else {
                addSource(answer, picture.error().where);
                answer.errors.push_back(picture.error());
            }
        }
        return answer;
    };
}

Scan prepareInputScan()
{
    loadPictureDecoders();
    return readInputPicture;
}

} // namespace countersign
