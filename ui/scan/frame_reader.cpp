#include "ui/scan/frame_reader.h"

#include <algorithm>
#include <utility>

namespace countersign {

FrameReader::FrameReader(QString helper, QObject *parent)
    : QObject(parent)
    , m_scans(std::move(helper), this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kInterval);
    connect(&m_pause, &QTimer::timeout, this, &FrameReader::next);
    connect(&m_scans, &ScanClient::finished, this, &FrameReader::take);
}

void FrameReader::offer(const QImage &frame)
{
    m_isStopped = false;
    m_waiting = frame;
    next();
}

void FrameReader::stop()
{
    m_isStopped = true;
    m_waiting = {};
    m_pause.stop();
    m_scans.cancel();
}

void FrameReader::next()
{
    if (m_waiting.isNull() || m_scans.isRunning() || m_pause.isActive())
        return;
    m_pause.start();
    m_scans.scanImage(std::exchange(m_waiting, {}));
}

void FrameReader::take()
{
    ScanOutcome outcome = m_scans.takeOutcome();
    if (m_isStopped)
        return;
    // A frame may take too long, or crash its helper; only without a helper there is no use in going on.
    if (const auto missing = std::ranges::find(outcome.errors, ErrorCode::ScanHelperMissing, &Error::code);
        missing != outcome.errors.end()) {
        const Error error = *missing;
        stop();
        Q_EMIT failed(error);
        return;
    }
    if (!outcome.codes.empty())
        Q_EMIT codesSeen(outcome.codes);
    if (!m_isStopped)
        next();
}

} // namespace countersign
