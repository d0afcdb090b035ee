#include "ui/window/watched_scan.h"

#include "ui/scan/code_reading.h"
#include "ui/window/add_words.h"
#include "ui/window/watch_bar.h"

namespace countersign {

using namespace std::chrono_literals;

WatchedScan::WatchedScan(ScanClient &scans, QObject *parent)
    : QObject(parent)
    , m_watch(scans)
{
    m_tick.setInterval(200ms);
    connect(&m_tick, &QTimer::timeout, this, [this] { m_bar->setRemaining(m_watch.remaining()); });
    connect(&m_watch, &ScreenWatch::looked, this, &WatchedScan::showBar);
    connect(&m_watch, &ScreenWatch::ended, this, [this] {
        takeBarAway();
        Q_EMIT ended();
    });
}

WatchedScan::~WatchedScan() = default;

void WatchedScan::cancel()
{
    m_watch.cancel();
    takeBarAway();
}

void WatchedScan::showBar()
{
    const bool isNew = !m_bar;
    if (isNew) {
        m_bar = std::make_unique<WatchBar>();
        // Later, because the bar is gone after it.
        connect(m_bar.get(), &WatchBar::stopRequested, &m_watch, &ScreenWatch::stop, Qt::QueuedConnection);
        m_tick.start();
    }
    const QStringList phrases = add_words::leftOut(readCodes(m_watch.seen()));
    m_bar->setSeen(phrases.value(0));
    m_bar->setRemaining(m_watch.remaining());
    if (isNew)
        m_bar->show();
}

void WatchedScan::takeBarAway()
{
    m_tick.stop();
    m_bar.reset();
}

} // namespace countersign
