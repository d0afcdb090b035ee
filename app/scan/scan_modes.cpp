#include "app/scan/scan_modes.h"

#include "app/scan/code_area.h"
#include "app/scan/picture_file.h"
#include "app/scan/portal_screenshot.h"
#include "app/scan/preview.h"
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

/// Thorough, and ends in time.
QrReading timedReading()
{
    return {.cancelled = afterTheTimeForReading(), .everyPlace = true};
}

bool isKnown(const ScanAnswer &answer, std::uint32_t source, const QrCode &code)
{
    return std::ranges::any_of(
        answer.codes, [&](const ScanAnswer::Code &known) { return known.source == source && known.text == code.text; });
}

/// A code that is on a page twice is told once; `places` takes both.
void addCodes(ScanAnswer &answer, std::uint32_t source, std::vector<QrCode> codes, std::vector<CodeArea> &places)
{
    for (QrCode &code : codes) {
        places.push_back(areaOf(code));
        if (!isKnown(answer, source, code))
            answer.codes.push_back({.source = source, .area = areaOf(code), .text = std::move(code.text)});
    }
}

/// Monitors may overlap: what several of them show is told of the first.
void addCodesOfMonitor(ScanAnswer &answer, std::uint32_t source, std::vector<QrCode> codes,
                       std::vector<CodeArea> &places)
{
    std::erase_if(codes, [&](const QrCode &code) {
        const bool isElsewhere = std::ranges::any_of(answer.codes, [&](const ScanAnswer::Code &known) {
            return known.source != source && known.text == code.text;
        });
        if (isElsewhere)
            places.push_back(areaOf(code));
        return isElsewhere;
    });
    addCodes(answer, source, std::move(codes), places);
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

/// A small picture of a source, if codes were found at some `places` of it.
void addPreview(ScanAnswer &answer, std::uint32_t source, const RgbImage &picture, const std::vector<CodeArea> &places)
{
    if (places.empty() || answer.previews.size() >= kMaxPreviews)
        return;
    if (auto preview = previewOf(picture, places)) {
        answer.previews.push_back({.source = source,
                                   .sourceWidth = picture.width,
                                   .sourceHeight = picture.height,
                                   .image = *std::move(preview)});
    }
}

/// A code with transparent parts was drawn for a light page or for a dark one: both are tried.
void readPicture(ScanAnswer &answer, std::uint32_t source, QImage picture, const QrReading &reading)
{
    const bool isTransparent = picture.hasAlphaChannel();
    const RgbImage onWhite = pixelsOf(picture);
    std::vector<CodeArea> places;
    if (!isTransparent)
        picture = {}; // a large one is in memory once
    addCodes(answer, source, readQrCodes(onWhite, reading), places);
    if (isTransparent)
        addCodes(answer, source, readQrCodes(pixelsOf(picture, Backdrop::Black), reading), places);
    addPreview(answer, source, onWhite, places);
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
    std::vector<std::vector<CodeArea>> places(monitors.size());
    QrReading reading = timedReading();
    for (const MonitorPicture &monitor : monitors)
        addSource(answer, monitor.name);
    // A quick look at every monitor, and only if no account is on any of them a thorough one.
    for (const QrEffort effort : {QrEffort::Quick, QrEffort::Thorough}) {
        reading.effort = effort;
        for (std::uint32_t source = 0; source < monitors.size() && !reading.cancelled(); ++source)
            addCodesOfMonitor(answer, source, readQrCodes(monitors[source].image, reading), places[source]);
        if (effort == most || foundAnAccount(answer))
            break;
    }
    // Quick looks follow each other while nothing but an account ends them.
    if (most == QrEffort::Thorough || foundAnAccount(answer)) {
        for (std::uint32_t source = 0; source < monitors.size(); ++source)
            addPreview(answer, source, monitors[source].image, places[source]);
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
    std::vector<CodeArea> places;
    addCodes(answer, source, readQrCodes(*image, timedReading()), places);
    addPreview(answer, source, *image, places);
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
    readPictureFile(answer, pictureIn(bytes), timedReading());
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
        readPictureFile(answer, screenshot->picture, timedReading());
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
        const QrReading reading = timedReading();
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
