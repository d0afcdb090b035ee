#include "ui/clock/clock_health.h"

namespace countersign {

using std::chrono::milliseconds;

namespace {

// The question starts a service of the system, which ends again when nobody asks.
constexpr std::chrono::minutes kAskWhileGood{10};
constexpr std::chrono::minutes kAskWhileDoubtful{1};

} // namespace

ClockHealth::ClockHealth(CorrectedClock &clock, Random &random, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_query(clock.wall(), clock.elapsed(), random)
    , m_steps(clock.wall(), clock.elapsed())
{
    connect(&m_sync, &ClockSyncAsker::answered, this, [this] {
        if (m_sync.state() == ClockSync::Synchronised)
            m_step = {}; // what set it was right
        Q_EMIT changed();
    });
    connect(&m_query, &TimeQuery::progressed, this, &ClockHealth::changed);
    connect(&m_query, &TimeQuery::finished, this, [this] {
        look();
        Q_EMIT changed();
    });
}

void ClockHealth::look()
{
    const milliseconds elapsed = m_clock.elapsed().elapsed();
    const milliseconds step = m_steps.takeStep();
    const milliseconds correction = m_clock.correction();
    const bool isChanged = step != milliseconds::zero() || correction != m_shownCorrection;
    if (step != milliseconds::zero()) {
        m_step = step;
        m_isMeasured = false; // that was another clock
        m_asked.reset();
    }
    m_shownCorrection = correction;
    if (!m_asked || elapsed - *m_asked >= (isDoubtful() ? kAskWhileDoubtful : kAskWhileGood)) {
        m_asked = elapsed;
        m_sync.ask();
    }
    if (isChanged)
        Q_EMIT changed();
}

bool ClockHealth::isDoubtful() const
{
    if (m_isMeasured && !isMeasuring() && m_query.measurement().agreement)
        return std::chrono::abs(m_query.measurement().agreement->offset - correction()) > kHarmlessOffset;
    const ClockSync state = sync();
    return state == ClockSync::Waiting || state == ClockSync::Off
        || (m_step != milliseconds::zero() && state != ClockSync::Synchronised);
}

ClockFacts ClockHealth::facts() const
{
    using State = ClockFacts::State;
    if (m_isMeasured && !isMeasuring() && m_query.measurement().agreement)
        return {.state = isDoubtful() ? State::Wrong : State::Right,
                .offset = m_query.measurement().agreement->offset - correction()};
    if (isDoubtful())
        return {.state = State::Doubtful};
    return {.state = sync() == ClockSync::Synchronised ? State::Right : State::Unknown};
}

void ClockHealth::measure(const QStringList &servers)
{
    if (isMeasuring() || timeToWait() > std::chrono::seconds::zero())
        return;
    look(); // steps until now do not concern this measurement
    m_isMeasured = true;
    m_query.start(servers);
    Q_EMIT changed();
}

Result<void> ClockHealth::correct()
{
    look(); // what was measured may concern a clock that has been set since
    if (!measurement() || isMeasuring() || !measurement()->agreement)
        return {};
    const Result<void> corrected = m_clock.correctBy(measurement()->agreement->offset);
    m_shownCorrection = m_clock.correction();
    Q_EMIT changed();
    return corrected;
}

void ClockHealth::stopCorrecting()
{
    m_clock.stop();
    m_shownCorrection = {};
    Q_EMIT changed();
}

} // namespace countersign
