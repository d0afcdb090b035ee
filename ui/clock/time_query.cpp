#include "ui/clock/time_query.h"

#include "ui/clock/time_server.h"

#include <QHostInfo>
#include <QUdpSocket>

#include <algorithm>

namespace countersign {

using std::chrono::milliseconds;

struct TimeQuery::Question
{
    TimeServer server;
    SntpRequest request;
    QUdpSocket socket;
    int lookup = -1;
    UnixMilliseconds sent = {};
    milliseconds sentElapsed = {};
};

TimeQuery::TimeQuery(const Clock &wall, const ElapsedClock &elapsed, Random &random, QObject *parent)
    : QObject(parent)
    , m_wall(wall)
    , m_elapsed(elapsed)
    , m_random(random)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &TimeQuery::finish);
}

TimeQuery::~TimeQuery()
{
    for (const auto &question : m_questions) {
        question->socket.disconnect(this);
        QHostInfo::abortHostLookup(question->lookup);
    }
}

std::chrono::seconds TimeQuery::timeToWait() const
{
    if (!m_started)
        return std::chrono::seconds::zero();
    const milliseconds left = *m_started + kBetweenRounds - m_elapsed.elapsed();
    return std::max(std::chrono::ceil<std::chrono::seconds>(left), std::chrono::seconds::zero());
}

void TimeQuery::start(const QStringList &servers)
{
    if (m_isRunning || timeToWait() > std::chrono::seconds::zero())
        return;
    m_isRunning = true;
    m_started = m_elapsed.elapsed();
    m_measurement = {};
    m_questions.clear();
    for (const QString &server : servers) {
        m_measurement.answers.push_back({server});
        m_questions.push_back(std::make_unique<Question>());
    }
    m_patience.start(kPatience);
    for (std::size_t index = 0; index < m_questions.size(); ++index)
        prepare(index);
    // Queued: whoever started it may connect first.
    QMetaObject::invokeMethod(this, &TimeQuery::finishIfAllSettled, Qt::QueuedConnection);
}

void TimeQuery::prepare(std::size_t index)
{
    Question &question = *m_questions[index];
    const QString &name = m_measurement.answers[index].server;
    const auto server = parseTimeServer(name);
    if (!server)
        return settle(index, TimeAnswer::State::NotFound);
    question.server = *server;
    if (const auto until = m_leftAloneUntil.constFind(name);
        until != m_leftAloneUntil.constEnd() && m_elapsed.elapsed() < *until)
        return settle(index, TimeAnswer::State::LeftAlone);
    question.lookup
        = QHostInfo::lookupHost(server->host, this, [this, index](const QHostInfo &found) { send(index, found); });
}

void TimeQuery::send(std::size_t index, const QHostInfo &found)
{
    Question &question = *m_questions[index];
    question.lookup = -1;
    if (!m_isRunning || m_measurement.answers[index].state != TimeAnswer::State::Waiting)
        return; // an address that came too late
    if (found.addresses().isEmpty())
        return settle(index, TimeAnswer::State::NotFound);
    const QHostAddress address = found.addresses().constFirst();
    const bool isAsked = std::ranges::any_of(m_questions, [&](const auto &other) {
        return other->socket.peerAddress() == address && other->socket.peerPort() == question.server.port;
    });
    if (isAsked)
        return settle(index, TimeAnswer::State::SameAsAnother);
    question.request = makeSntpRequest(m_random);
    connect(&question.socket, &QUdpSocket::readyRead, this, [this, index] { read(index); });
    // Connected, so that the system drops what others send; it takes a random port of ours.
    question.socket.connectToHost(address, question.server.port);
    question.sent = m_wall.preciseNow();
    question.sentElapsed = m_elapsed.elapsed();
    const auto *bytes = reinterpret_cast<const char *>(question.request.bytes.data());
    if (question.socket.write(bytes, kSntpSize) != static_cast<qint64>(kSntpSize))
        settle(index, TimeAnswer::State::Silent); // no network
}

void TimeQuery::read(std::size_t index)
{
    const milliseconds arrived = m_elapsed.elapsed();
    Question &question = *m_questions[index];
    TimeAnswer &answer = m_measurement.answers[index];
    while (question.socket.hasPendingDatagrams()) {
        QByteArray datagram(std::max<qint64>(question.socket.pendingDatagramSize(), 0), Qt::Uninitialized);
        const qint64 size = question.socket.readDatagram(datagram.data(), datagram.size());
        if (size < 0)
            return settle(index, TimeAnswer::State::Silent); // the other side's system says that nobody listens
        if (answer.state != TimeAnswer::State::Waiting)
            continue;
        const auto reply = readSntpReply(
            {reinterpret_cast<const std::uint8_t *>(datagram.constData()), static_cast<std::size_t>(size)},
            question.request);
        if (const auto *problem = std::get_if<SntpProblem>(&reply)) {
            answer.problem = *problem;
            const bool isForged = *problem == SntpProblem::NotToUs || *problem == SntpProblem::Malformed
                || *problem == SntpProblem::NotAnAnswer;
            if (!isForged) // else the true answer may still come
                settle(index, TimeAnswer::State::Refused);
            continue;
        }
        const auto sample = sampleOf(std::get<SntpReply>(reply), question.sent, arrived - question.sentElapsed);
        if (const auto *problem = std::get_if<SntpProblem>(&sample)) {
            answer.problem = *problem;
            settle(index, TimeAnswer::State::Refused);
        } else {
            answer.sample = std::get<TimeSample>(sample);
            settle(index, TimeAnswer::State::Answered);
        }
    }
}

void TimeQuery::settle(std::size_t index, TimeAnswer::State state)
{
    TimeAnswer &answer = m_measurement.answers[index];
    answer.state = state;
    remember(answer);
    QMetaObject::invokeMethod(this, &TimeQuery::finishIfAllSettled, Qt::QueuedConnection);
}

void TimeQuery::remember(const TimeAnswer &answer)
{
    if (answer.state != TimeAnswer::State::Refused)
        return;
    if (answer.problem == SntpProblem::SlowDown)
        m_leftAloneUntil[answer.server] = m_elapsed.elapsed() + kAfterSlowDown;
    else if (answer.problem == SntpProblem::Denied)
        m_leftAloneUntil[answer.server] = milliseconds::max(); // as long as the program runs
}

void TimeQuery::finishIfAllSettled()
{
    if (!m_isRunning)
        return;
    const bool isWaiting = std::ranges::any_of(
        m_measurement.answers, [](const TimeAnswer &answer) { return answer.state == TimeAnswer::State::Waiting; });
    if (isWaiting)
        Q_EMIT progressed();
    else
        finish();
}

void TimeQuery::finish()
{
    m_patience.stop();
    m_isRunning = false;
    std::vector<TimeSample> samples;
    for (std::size_t index = 0; index < m_questions.size(); ++index) {
        TimeAnswer &answer = m_measurement.answers[index];
        Question &question = *m_questions[index];
        QHostInfo::abortHostLookup(question.lookup);
        question.socket.abort();
        if (answer.state == TimeAnswer::State::Waiting)
            answer.state
                = question.sent == UnixMilliseconds{} ? TimeAnswer::State::NotFound : TimeAnswer::State::Silent;
        if (answer.state == TimeAnswer::State::Answered)
            samples.push_back(answer.sample);
    }
    m_measurement.agreement = m_measurement.answers.size() >= kLeastAsked ? agree(samples) : std::nullopt;
    if (m_measurement.agreement) {
        std::size_t sample = 0;
        for (TimeAnswer &answer : m_measurement.answers) {
            if (answer.state == TimeAnswer::State::Answered)
                answer.agrees = m_measurement.agreement->agrees[sample++];
        }
    }
    Q_EMIT finished();
}

} // namespace countersign
