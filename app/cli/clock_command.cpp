#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "ui/clock/clock_sync.h"
#include "ui/clock/clock_words.h"
#include "ui/clock/time_query.h"
#include "ui/clock/time_server.h"
#include "ui/text/display_text.h"

#include <QEventLoop>

#include <CLI/App.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace countersign::cli {

namespace {

/// A third of the usual period: codes are refused now and then.
constexpr auto kHarmfulOffset = 10s;

class ClockCommand final : public Command
{
public:
    explicit ClockCommand(CLI::App &parser)
    {
        parser
            .add_option("--query", m_servers,
                        Cli::tr("Ask these time servers, at least four; only then is the network used").toStdString())
            ->type_name("HOST…");
    }

    Result<ExitStatus> run(Program &program) override
    {
        QStringList servers;
        for (const std::string &server : m_servers)
            servers += splitTimeServers(fromArgument(server));
        servers.removeDuplicates();
        if (!m_servers.empty() && servers.size() < static_cast<qsizetype>(kLeastAsked))
            return program.fail(ExitStatus::Usage,
                                Cli::tr("At least four time servers are needed, so that one that is wrong decides "
                                        "nothing. Name more of them after --query."));
        for (const QString &server : servers) {
            if (!parseTimeServer(server))
                return program.fail(ExitStatus::Usage,
                                    Cli::tr("“%1” is no name of a server. Write it as “time.example.org”, or with a "
                                            "port as “time.example.org:123”.")
                                        .arg(displayText(server)));
        }
        const ClockSync sync = askSystem();
        std::optional<TimeMeasurement> measurement;
        if (!servers.isEmpty())
            measurement = askServers(program, servers);
        program.options.json ? writeJson(sync, measurement) : print(program, sync, measurement);
        return isGood(sync, measurement) ? ExitStatus::Done : ExitStatus::NotFound;
    }

private:
    static ClockSync askSystem()
    {
        ClockSyncAsker asker;
        QEventLoop loop;
        QObject::connect(&asker, &ClockSyncAsker::answered, &loop, &QEventLoop::quit);
        asker.ask();
        loop.exec();
        return asker.state();
    }

    static TimeMeasurement askServers(Program &program, const QStringList &servers)
    {
        const SystemElapsedClock elapsed;
        TimeQuery query(program.clock, elapsed, program.random);
        QEventLoop loop;
        QObject::connect(&query, &TimeQuery::finished, &loop, &QEventLoop::quit);
        query.start(servers);
        loop.exec();
        return query.measurement();
    }

    /// What was measured counts; without that, what the system says.
    static bool isGood(ClockSync sync, const std::optional<TimeMeasurement> &measurement)
    {
        if (measurement)
            return measurement->agreement && std::chrono::abs(measurement->agreement->offset) <= kHarmfulOffset;
        return sync == ClockSync::Synchronised || sync == ClockSync::Unknown;
    }

    static void print(const Program &program, ClockSync sync, const std::optional<TimeMeasurement> &measurement)
    {
        program.print(clockSyncText(sync));
        if (!measurement)
            return;
        for (const TimeAnswer &answer : measurement->answers) {
            const bool isOutvoted
                = measurement->agreement && answer.state == TimeAnswer::State::Answered && !answer.agrees;
            //: A time server, what it says, and that the others say something else
            program.print(isOutvoted ? Cli::tr("%1: %2 (outvoted)").arg(answer.server, timeAnswerText(answer))
                                     //: A time server, and what it says
                                     : Cli::tr("%1: %2").arg(answer.server, timeAnswerText(answer)));
        }
        if (measurement->agreement)
            //: %1 says how the clock is, %2 is the exact offset
            program.print(
                Cli::tr("%1 (%2).")
                    .arg(offsetText(*measurement->agreement), signedOffsetText(measurement->agreement->offset)));
        else
            program.note(noAgreementText(*measurement));
    }

    static std::string_view stateName(TimeAnswer::State state)
    {
        switch (state) {
        case TimeAnswer::State::Waiting:
        case TimeAnswer::State::Silent:
            return "silent";
        case TimeAnswer::State::Answered:
            return "answered";
        case TimeAnswer::State::Refused:
            return "refused";
        case TimeAnswer::State::NotFound:
            return "not_found";
        case TimeAnswer::State::SameAsAnother:
            return "same_as_another";
        case TimeAnswer::State::LeftAlone:
            return "left_alone";
        }
        Q_UNREACHABLE();
    }

    static void writeJson(ClockSync sync, const std::optional<TimeMeasurement> &measurement)
    {
        JsonWriter json;
        json.name("synchronised");
        sync == ClockSync::Unknown ? json.null() : json.boolean(sync == ClockSync::Synchronised);
        json.name("automatic");
        sync == ClockSync::Unknown ? json.null() : json.boolean(sync != ClockSync::Off);
        json.name("offset_ms");
        const bool isKnown = measurement && measurement->agreement;
        isKnown ? json.number(std::int64_t{measurement->agreement->offset.count()}) : json.null();
        json.name("error_ms");
        isKnown ? json.number(std::int64_t{measurement->agreement->error.count()}) : json.null();
        json.name("servers");
        json.beginArray();
        for (const TimeAnswer &answer : measurement ? measurement->answers : std::vector<TimeAnswer>{})
            writeServer(json, answer);
        json.endArray();
    }

    static void writeServer(JsonWriter &json, const TimeAnswer &answer)
    {
        const bool isAnswered = answer.state == TimeAnswer::State::Answered;
        json.beginObject();
        json.name("server");
        json.text(answer.server.toStdString());
        json.name("state");
        json.text(stateName(answer.state));
        json.name("offset_ms");
        isAnswered ? json.number(std::int64_t{answer.sample.offset.count()}) : json.null();
        json.name("agrees");
        json.boolean(answer.agrees);
        json.endObject();
    }

    std::vector<std::string> m_servers;
};

} // namespace

std::unique_ptr<Command> makeClockCommand(CLI::App &parser)
{
    return std::make_unique<ClockCommand>(parser);
}

} // namespace countersign::cli
