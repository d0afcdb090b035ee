#include "app/cli/account_output.h"
#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/time_option.h"
#include "app/cli/vault_access.h"
#include "core/crypto/wipe.h"
#include "core/vault/code_search.h"

#include <CLI/App.hpp>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace countersign::cli {

namespace {

class WhichCommand final : public Command
{
public:
    explicit WhichCommand(CLI::App &parser)
    {
        parser.add_option("CODE", m_code, Cli::tr("The code; spaces and dashes in it don't matter").toStdString())
            ->required();
        addTimeOption(parser, m_at);
    }

    Result<ExitStatus> run(Program &program) override
    {
        const auto open = openVault(program);
        if (!open)
            return open.error();
        const UnixTime now = m_at ? UnixTime(seconds(*m_at)) : program.clock.now();
        const std::vector<CodeMatch> matches = searchCode(open->vault, m_code, now);
        wipe(m_code.data(), m_code.size());
        if (program.options.json)
            writeJson(open->vault, matches);
        else
            print(program, open->vault, matches);
        return matches.empty() ? ExitStatus::NotFound : ExitStatus::Done;
    }

private:
    static void writeJson(const Vault &vault, const std::vector<CodeMatch> &matches)
    {
        const auto time = [](JsonWriter &json, std::string_view name, const std::optional<UnixTime> &moment) {
            json.name(name);
            moment ? json.number(static_cast<std::int64_t>(moment->time_since_epoch().count())) : json.null();
        };
        JsonWriter json;
        json.name("matches");
        json.beginArray();
        for (const CodeMatch &match : matches) {
            const Account &account = *vault.find(match.id);
            json.beginObject();
            json.name("id");
            json.text(account.id.text());
            json.name("issuer");
            json.text(account.issuer);
            json.name("name");
            json.text(account.name);
            json.name("state");
            json.text(stateName(account));
            json.name("offset");
            json.number(static_cast<std::int64_t>(match.offset));
            time(json, "valid_from", match.validFrom);
            time(json, "valid_until", match.validUntil);
            json.endObject();
        }
        json.endArray();
    }

    static void print(const Program &program, const Vault &vault, const std::vector<CodeMatch> &matches)
    {
        for (const CodeMatch &match : matches) {
            const Account &account = *vault.find(match.id);
            program.print(accountLine(account) + u"  "_s + when(match) + whereabouts(account));
        }
        if (matches.empty())
            program.note(Cli::tr("No account makes this code now, nor in the %n periods before and after. "
                                 "Check the code and this computer's clock.",
                                 nullptr, code_search::kReach));
    }

    static QString when(const CodeMatch &match)
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

    /// That the account is not in the list, if so.
    static QString whereabouts(const Account &account)
    {
        if (account.isInTrash())
            return u"  "_s + Cli::tr("(in the Trash)");
        return account.isActive() ? QString() : u"  "_s + Cli::tr("(retired)");
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
