#pragma once

#include "ui/scan/scan_client.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <vector>

namespace countersign {

/// Looks at the screen again and again until it shows what is looked for, so that the user can bring the page to the
/// front. An error ends it at once. Where looking can be noticed (a Wayland session) it looks once.
class ScreenWatch final : public QObject
{
    Q_OBJECT

public:
    /// Whether these codes are what is looked for.
    using Wanted = std::function<bool(const std::vector<FoundCode> &)>;

    /// `scans` outlives the watch, and is its own while it is watching.
    explicit ScreenWatch(ScanClient &scans, QObject *parent = nullptr);
    ~ScreenWatch() override;

    /// The first look is at once. The caller hides its windows first.
    void start(Wanted wanted);
    /// Ends it with what was seen until now: `ended` follows.
    void stop();
    /// Ends it without a word.
    void cancel();
    bool isWatching() const { return m_wanted != nullptr; }
    /// How long it still goes on. Counts from the end of the first look.
    std::chrono::milliseconds remaining() const;
    /// The codes that are on the screen now, and are not what is looked for.
    const std::vector<FoundCode> &seen() const { return m_seen; }
    /// After `ended`: the codes of the look that found what is wanted; else all that were seen, and the error. With the
    /// newest previews; the areas of codes that these do not show are empty.
    ScanOutcome takeOutcome();

    /// For tests: `interval` from one look to the next (500 ms unless set), `duration` of the whole (a minute).
    void setTimes(std::chrono::milliseconds interval, std::chrono::milliseconds duration);

Q_SIGNALS:
    /// A look has ended without what is looked for; more will follow.
    void looked();
    void ended();

private:
    void look();
    void take();
    void keep(ScanOutcome outcome);
    void end(ScanOutcome outcome);

    ScanClient &m_scans;
    Wanted m_wanted; ///< none while it isn't watching
    QTimer m_next;
    QTimer m_end;
    std::chrono::milliseconds m_duration{60'000};
    int m_looks = 0;
    bool m_isThorough = false; ///< the look under way
    std::vector<FoundCode> m_seen;
    ScanOutcome m_outcome;
};

} // namespace countersign
