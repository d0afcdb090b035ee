#include "ui/scan/screen_watch.h"

#include "ui/scan/code_reading.h"
#include "ui/scan/screen_source.h"

#include <utility>

namespace countersign {

using namespace std::chrono_literals;

namespace {

constexpr auto kInterval = 500ms;
constexpr int kLooksPerThoroughOne = 4; // the others cost a fraction of its processor time

} // namespace

ScreenWatch::ScreenWatch(ScanClient &scans, QObject *parent)
    : QObject(parent)
    , m_scans(scans)
{
    m_next.setSingleShot(true);
    m_next.setInterval(kInterval);
    m_end.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &ScreenWatch::look);
    connect(&m_end, &QTimer::timeout, this, &ScreenWatch::stop);
    connect(&m_scans, &ScanClient::finished, this, [this] {
        if (isWatching())
            take();
    });
}

ScreenWatch::~ScreenWatch()
{
    cancel();
}

void ScreenWatch::start(Wanted wanted)
{
    cancel();
    m_wanted = std::move(wanted);
    m_looks = 0;
    look();
}

void ScreenWatch::stop()
{
    if (!isWatching())
        return;
    ScanOutcome outcome = std::exchange(m_outcome, {});
    end(std::move(outcome));
}

void ScreenWatch::cancel()
{
    m_next.stop();
    m_end.stop();
    m_seen.clear();
    m_outcome = {};
    // Before the scan is cancelled, which says that it has finished.
    if (std::exchange(m_wanted, nullptr))
        m_scans.cancel();
}

std::chrono::milliseconds ScreenWatch::remaining() const
{
    return m_end.isActive() ? m_end.remainingTimeAsDuration() : m_duration;
}

ScanOutcome ScreenWatch::takeOutcome()
{
    return std::exchange(m_outcome, {});
}

void ScreenWatch::setTimes(std::chrono::milliseconds interval, std::chrono::milliseconds duration)
{
    m_next.setInterval(interval);
    m_duration = duration;
}

void ScreenWatch::look()
{
    m_isThorough = m_looks % kLooksPerThoroughOne == 0;
    ++m_looks;
    m_scans.scanScreen(m_isThorough ? QrEffort::Thorough : QrEffort::Quick);
}

void ScreenWatch::take()
{
    ScanOutcome outcome = m_scans.takeOutcome();
    if (m_wanted(outcome.codes))
        return end(std::move(outcome));
    // A quick look may miss what a thorough one reads.
    if (m_isThorough || !outcome.codes.empty()) {
        m_seen.clear();
        for (const FoundCode &code : outcome.codes)
            m_seen.push_back({code.text.clone(), code.source, code.sourceIndex, code.area});
    }
    keep(std::move(outcome));
    const bool looksOnce = screenSource() == ScreenSource::Portal || m_duration == 0ms;
    if (!m_outcome.errors.empty() || looksOnce)
        return stop();
    if (!m_end.isActive())
        m_end.start(m_duration);
    m_next.start();
    Q_EMIT looked();
}

/// Adds what a look gave to what was seen; the places of codes are those on the newest previews.
void ScreenWatch::keep(ScanOutcome outcome)
{
    if (outcome.previews.empty()) {
        forgetPlaces(outcome.codes);
    } else {
        forgetPlaces(m_outcome.codes);
        m_outcome.previews = std::move(outcome.previews);
    }
    mergeCodes(m_outcome.codes, std::move(outcome.codes));
    m_outcome.errors = std::move(outcome.errors);
}

void ScreenWatch::end(ScanOutcome outcome)
{
    cancel();
    m_outcome = std::move(outcome);
    Q_EMIT ended();
}

} // namespace countersign
