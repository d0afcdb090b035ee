#include "app/cli/account_output.h"
#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/time_option.h"
#include "app/cli/vault_access.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace countersign::cli {

namespace {

constexpr int kReach = 10; ///< periods, or counters, looked at before and after the current one

struct Match
{
    const Account *account;
    int offset; ///< periods from the current one; for HOTP from the counter of the next code
    std::optional<UnixTime> validFrom = {};
    std::optional<UnixTime> validUntil = {};
};

class WhichCommand final : public Command
{
public:
    explicit WhichCommand(CLI::App &parser)
    {
        parser.add_option("CODE", m_code, Cli::tr("The code; spaces in it don't matter").toStdString())->required();
        addTimeOption(parser, m_at);
    }

    Result<ExitStatus> run(Program &program) override
    {
        std::erase(m_code, ' ');
        const auto open = openVault(program);
        if (!open)
            return open.error();
        const UnixTime now = m_at ? UnixTime(seconds(*m_at)) : program.clock.now();
        std::vector<Match> matches;
        for (const Account &account : open->vault.accounts()) {
            if (!account.isInTrash())
                search(account, now, matches);
        }
        if (program.options.json)
            writeJson(matches);
        else
            print(program, matches);
        return matches.empty() ? ExitStatus::NotFound : ExitStatus::Done;
    }

private:
    void search(const Account &account, UnixTime now, std::vector<Match> &matches) const
    {
        for (int offset = -kReach; offset <= kReach; ++offset) {
            const auto match = account.parameters.isTimeBased() ? inPeriod(account, now, offset) //
                                                                : atCounter(account, offset);
            if (match)
                matches.push_back(*match);
        }
    }

    std::optional<Match> inPeriod(const Account &account, UnixTime now, int offset) const
    {
        const UnixTime moment = now + offset * account.parameters.period.seconds();
        if (moment.time_since_epoch() < seconds(0))
            return {};
        const auto code = codeAt(account.codeSource(), moment);
        if (!code || code->text != m_code)
            return {};
        return Match{&account, offset, code->validFrom, code->validUntil};
    }

    std::optional<Match> atCounter(const Account &account, int offset) const
    {
        if (offset < 0 && account.counter < static_cast<std::uint64_t>(-offset))
            return {};
        const auto code = codeForCounter(account.codeSource(), account.counter + static_cast<std::uint64_t>(offset));
        if (!code || *code != m_code)
            return {};
        return Match{&account, offset};
    }

    static void writeJson(const std::vector<Match> &matches)
    {
        const auto time = [](JsonWriter &json, std::string_view name, const std::optional<UnixTime> &moment) {
            json.name(name);
            moment ? json.number(static_cast<std::int64_t>(moment->time_since_epoch().count())) : json.null();
        };
        JsonWriter json;
        json.name("matches");
        json.beginArray();
        for (const Match &match : matches) {
            json.beginObject();
            json.name("id");
            json.text(match.account->id.text());
            json.name("issuer");
            json.text(match.account->issuer);
            json.name("name");
            json.text(match.account->name);
            json.name("offset");
            json.number(static_cast<std::int64_t>(match.offset));
            time(json, "valid_from", match.validFrom);
            time(json, "valid_until", match.validUntil);
            json.endObject();
        }
        json.endArray();
    }

    static void print(const Program &program, const std::vector<Match> &matches)
    {
        for (const Match &match : matches)
            program.print(accountLine(*match.account) + u"  "_s + when(match));
        if (matches.empty())
            program.note(Cli::tr("No account makes this code now, nor in the %n periods before and after. "
                                 "Check the code and this computer's clock.",
                                 nullptr, kReach));
    }

    static QString when(const Match &match)
    {
        const bool isTimeBased = match.validFrom.has_value();
        if (match.offset == 0)
            return isTimeBased ? Cli::tr("the current code") : Cli::tr("the next code");
        if (match.offset < 0)
            return isTimeBased ? Cli::tr("%n period(s) ago", nullptr, -match.offset)
                               : Cli::tr("%n code(s) back", nullptr, -match.offset);
        return isTimeBased ? Cli::tr("%n period(s) ahead", nullptr, match.offset)
                           : Cli::tr("%n code(s) ahead", nullptr, match.offset);
    }

    std::string m_code;
    std::optional<std::int64_t> m_at;
};

} // namespace

std::unique_ptr<Command> makeWhichCommand(CLI::App &parser)
{
    return std::make_unique<WhichCommand>(parser);
}

} // namespace countersign::cli
