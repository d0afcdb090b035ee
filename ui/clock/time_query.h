#pragma once

#include "core/base/clock.h"
#include "core/base/elapsed_clock.h"
#include "core/base/random.h"
#include "core/time_check/time_agreement.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

class QHostInfo;
class QUdpSocket;

namespace countersign {

/// What became of the question to one server.
struct TimeAnswer
{
    enum class State {
        Waiting,
        Answered, ///< `sample` is its answer
        Refused, ///< `problem` says why its answer tells no time
        Silent, ///< no answer in time, or none at all
        NotFound, ///< no such server
        SameAsAnother, ///< another name for one that is asked already: it has one vote
        LeftAlone, ///< it asked for fewer questions, or for none, earlier
    };
    QString server;
    State state = State::Waiting;
    TimeSample sample = {};
    SntpProblem problem = {};
    bool agrees = false; ///< with the result, if there is one
};

/// What the servers together say of the computer's own clock, whatever codes are corrected by.
struct TimeMeasurement
{
    std::vector<TimeAnswer> answers;
    std::optional<TimeAgreement> agreement; ///< none if too few agree
};

/// Asks time servers, once each, when told to; the only part of the program that sends anything. It is polite: one
/// packet for each server, a minute between two rounds, and who asks to be left alone is (RFC 8633).
class TimeQuery final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kPatience{3};
    static constexpr std::chrono::seconds kBetweenRounds{60};
    static constexpr std::chrono::hours kAfterSlowDown{1};

    /// `wall` is the clock to be measured.
    TimeQuery(const Clock &wall, const ElapsedClock &elapsed, Random &random, QObject *parent = nullptr);
    ~TimeQuery() override;

    /// How long the last round is still too fresh for another one; zero if it may begin.
    std::chrono::seconds timeToWait() const;
    bool isRunning() const { return m_isRunning; }
    /// Asks `servers`, as `parseTimeServer` reads them; ends with `finished`. Nothing happens while one round runs, or
    /// is too fresh.
    void start(const QStringList &servers);
    const TimeMeasurement &measurement() const { return m_measurement; }

Q_SIGNALS:
    /// One more server has answered, or will not.
    void progressed();
    void finished();

private:
    struct Question;

    void prepare(std::size_t index);
    void send(std::size_t index, const QHostInfo &found);
    void read(std::size_t index);
    void settle(std::size_t index, TimeAnswer::State state);
    void remember(const TimeAnswer &answer);
    void finishIfAllSettled();
    void finish();

    const Clock &m_wall;
    const ElapsedClock &m_elapsed;
    Random &m_random;
    TimeMeasurement m_measurement;
    std::vector<std::unique_ptr<Question>> m_questions; ///< one for each answer
    std::optional<std::chrono::milliseconds> m_started; ///< the last round, as `m_elapsed` counts
    QHash<QString, std::chrono::milliseconds> m_leftAloneUntil;
    QTimer m_patience{this};
    bool m_isRunning = false;
};

} // namespace countersign
