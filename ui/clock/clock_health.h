#pragma once

#include "core/base/clock_facts.h"
#include "core/base/corrected_clock.h"
#include "core/base/step_watch.h"
#include "ui/clock/clock_sync.h"
#include "ui/clock/time_query.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace countersign {

/// How far off a clock may be without doing harm: sites take a code for some seconds longer than its period.
inline constexpr std::chrono::seconds kHarmlessOffset{2};

/// What is known of the computer's clock, and the correction of codes. Sends nothing unless `measure` is called.
class ClockHealth final : public QObject
{
    Q_OBJECT

public:
    ClockHealth(CorrectedClock &clock, Random &random, QObject *parent = nullptr);

    /// Looks whether the clock was set or the correction has ended, and asks the system now and then. To be called each
    /// second while somebody looks, and when the window comes back.
    void look();

    ClockSync sync() const { return m_sync.state(); }
    /// By how much the clock was set while the program ran; zero if it was not, or if that has been settled.
    std::chrono::milliseconds step() const { return m_step; }
    /// Whether the clock may well be wrong, and nobody has measured that it is right.
    bool isDoubtful() const;
    /// The same in one answer, for whoever asks why a code was refused.
    ClockFacts facts() const;

    void measure(const QStringList &servers);
    bool isMeasuring() const { return m_query.isRunning(); }
    std::chrono::seconds timeToWait() const { return m_query.timeToWait(); }
    /// The last measurement, or the one that runs; none before the first one, and after the clock was set.
    const TimeMeasurement *measurement() const { return m_isMeasured ? &m_query.measurement() : nullptr; }

    /// Corrects codes by what was measured. Errors: ClockCorrectionTooLarge. Nothing happens if nothing was measured.
    Result<void> correct();
    void stopCorrecting();
    std::chrono::milliseconds correction() const { return m_clock.correction(); }

Q_SIGNALS:
    void changed();

private:
    CorrectedClock &m_clock;
    ClockSyncAsker m_sync;
    TimeQuery m_query;
    StepWatch m_steps;
    std::chrono::milliseconds m_step{};
    std::chrono::milliseconds m_shownCorrection{}; ///< the one that `changed` told of
    std::optional<std::chrono::milliseconds> m_asked; ///< the system, as the elapsed clock counts
    bool m_isMeasured = false;
};

} // namespace countersign
