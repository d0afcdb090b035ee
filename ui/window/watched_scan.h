#pragma once

#include "ui/scan/screen_watch.h"

#include <memory>

namespace countersign {

class WatchBar;

/// A watch of the screen with the bar that says so. The bar appears when the first look has found nothing, and is gone
/// before `ended`.
class WatchedScan final : public QObject
{
    Q_OBJECT

public:
    explicit WatchedScan(ScanClient &scans, QObject *parent = nullptr);
    ~WatchedScan() override;

    ScreenWatch &watch() { return m_watch; }
    /// Ends it without a word.
    void cancel();
    /// For tests; null while there is none.
    WatchBar *bar() const { return m_bar.get(); }

Q_SIGNALS:
    void ended();

private:
    void showBar();
    void takeBarAway();

    ScreenWatch m_watch;
    QTimer m_tick;
    std::unique_ptr<WatchBar> m_bar;
};

} // namespace countersign
