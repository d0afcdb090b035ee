#include "app/cli/account_query.h"
#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "core/otp/code_schedule.h"

#include <QDateTime>

#include <CLI/App.hpp>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace countersign::cli {

namespace {

std::int64_t secondsOf(UnixTime moment)
{
    return moment.time_since_epoch().count();
}

void writeJson(const Account &account, const std::vector<Code> &codes)
{
    JsonWriter json;
    json.name("id");
    json.text(account.id.text());
    json.name("issuer");
    json.text(account.issuer);
    json.name("name");
    json.text(account.name);
    json.name("codes");
    json.beginArray();
    for (const Code &code : codes) {
        json.beginObject();
        json.name("code");
        json.text(code.text);
        json.name("valid_from");
        json.number(secondsOf(code.validFrom));
        json.name("valid_until");
        json.number(secondsOf(code.validUntil));
        json.endObject();
    }
    json.endArray();
}

/// "2026-11-23T14:02:30+08:00  06:02:30 UTC  123456"
QString line(const Code &code)
{
    const QDateTime local = QDateTime::fromSecsSinceEpoch(secondsOf(code.validFrom));
    return u"%1  %2 UTC  %3"_s.arg(local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate),
                                   local.toUTC().toString(u"HH:mm:ss"), QString::fromStdString(code.text));
}

class CodesCommand final : public Command
{
public:
    explicit CodesCommand(CLI::App &parser)
    {
        const auto help = [](const QString &text) { return text.toStdString(); };
        parser.add_option("QUERY", m_query, help(Cli::tr("The account, as for “list”")))->required();
        parser
            .add_option("--from", m_from,
                        help(Cli::tr("When the first of them is valid, in seconds since 1970; now if not given")))
            ->type_name("UNIXTIME")
            ->check(CLI::NonNegativeNumber);
        parser.add_option("--count", m_count, help(Cli::tr("How many; at most 24 hours and 3,000 codes")))
            ->type_name("N")
            ->check(CLI::Range(std::size_t{1}, code_schedule::kMostCodes))
            ->capture_default_str();
    }

    Result<ExitStatus> run(Program &program) override
    {
        const auto open = openVault(program);
        if (!open)
            return open.error();
        const auto account = findOne(program, open->vault, m_query);
        if (!account)
            return account.error();
        const UnixTime from = m_from ? UnixTime(seconds(*m_from)) : program.clock.now();
        const seconds period = (*account)->parameters.period.seconds();
        const UnixTime begin{static_cast<std::int64_t>(timeStep(from, (*account)->parameters.period)) * period};
        const auto codes
            = codesBetween((*account)->codeSource(), begin, begin + static_cast<std::int64_t>(m_count) * period);
        if (!codes && codes.error().code == ErrorCode::UnsupportedType)
            return program.fail(ExitStatus::Refused,
                                Cli::tr("This account counts its codes: to list them would use them up. Ask for them "
                                        "one by one with “code”."));
        if (!codes)
            return codes.error();
        if (program.options.json) {
            writeJson(**account, *codes);
            return ExitStatus::Done;
        }
        for (const Code &code : *codes)
            program.print(line(code));
        program.note(Cli::tr("Whoever has these codes can log on with them at their times."));
        return ExitStatus::Done;
    }

private:
    std::string m_query;
    std::optional<std::int64_t> m_from;
    std::size_t m_count = 10;
};

} // namespace

std::unique_ptr<Command> makeCodesCommand(CLI::App &parser)
{
    return std::make_unique<CodesCommand>(parser);
}

} // namespace countersign::cli
