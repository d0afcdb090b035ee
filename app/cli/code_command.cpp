#include "app/cli/account_output.h"
#include "app/cli/account_query.h"
#include "app/cli/adding.h"
#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/time_option.h"
#include "app/cli/vault_access.h"

#include <CLI/App.hpp>

#include <optional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace countersign::cli {

namespace {

constexpr std::int64_t kLongestPeriod = 86'400; // seconds

/// A code to print. The times are missing for counter-based accounts.
struct CodeRow
{
    std::string id; ///< empty if it is not in a vault
    std::string issuer;
    std::string name;
    std::string code;
    std::string next = {};
    std::optional<seconds> left = {};
    std::optional<UnixTime> validUntil = {};
};

Result<CodeRow> timeBasedRow(const CodeSource &source, UnixTime at, CodeRow row)
{
    const auto current = codeAt(source, at);
    if (!current)
        return current.error();
    const auto next = codeAt(source, current->validUntil);
    if (!next)
        return next.error();
    row.code = current->text;
    row.next = next->text;
    row.left = current->validUntil - at;
    row.validUntil = current->validUntil;
    return row;
}

void writeText(JsonWriter &json, std::string_view name, const std::string &text)
{
    json.name(name);
    if (text.empty())
        json.null();
    else
        json.text(text);
}

void writeRow(JsonWriter &json, const CodeRow &row)
{
    json.beginObject();
    writeText(json, "id", row.id);
    json.name("issuer");
    json.text(row.issuer);
    json.name("name");
    json.text(row.name);
    json.name("code");
    json.text(row.code);
    writeText(json, "next", row.next);
    json.name("seconds_left");
    row.left ? json.number(static_cast<std::int64_t>(row.left->count())) : json.null();
    json.name("valid_until");
    row.validUntil ? json.number(static_cast<std::int64_t>(row.validUntil->time_since_epoch().count())) : json.null();
    json.endObject();
}

class CodeCommand final : public Command
{
public:
    explicit CodeCommand(CLI::App &parser)
    {
        const auto help = [](const QString &text) { return text.toStdString(); };
        auto *query = parser.add_option("QUERY", m_query, help(Cli::tr("The account, as for “list”")));
        parser.add_option("--uri-file", m_uriFile, help(Cli::tr("Codes for the links in this file; needs no vault")))
            ->type_name("FILE")
            ->excludes(query);
        addTimeOption(parser, m_at);
        parser.add_flag("--next", m_next, help(Cli::tr("Print the code that follows")));
        parser
            .add_option("--min-left", m_minLeft,
                        help(Cli::tr("Only a code that is valid for so many seconds more; waits for the next one "
                                     "otherwise (with --at: takes the next one). Without it: as the account has it, "
                                     "but not with --at")))
            ->type_name("SECONDS")
            ->check(CLI::Range(std::int64_t{0}, kLongestPeriod));
    }

    Result<ExitStatus> run(Program &program) override
    {
        if (!m_uriFile.empty())
            return codesOfLinks(program);
        if (m_query.empty())
            return program.fail(ExitStatus::Usage, Cli::tr("No account was named. Give a QUERY, or --uri-file."));
        auto open = openVault(program);
        if (!open)
            return open.error();
        const auto account = findOne(program, open->vault, m_query);
        if (!account)
            return account.error();
        CodeRow row{.id = (*account)->id.text(), .issuer = (*account)->issuer, .name = (*account)->name, .code = {}};
        if (!(*account)->parameters.isTimeBased())
            return counterBased(program, *open, **account, std::move(row));
        const auto at = momentFor((*account)->parameters.period, leastLeft(**account), program.clock);
        if (!at)
            return program.fail(ExitStatus::Usage, neverThatLong((*account)->parameters.period));
        const auto complete = timeBasedRow((*account)->codeSource(), *at, std::move(row));
        if (!complete)
            return complete.error();
        output(program, {*complete});
        return ExitStatus::Done;
    }

private:
    /// What was asked for; else what the account has, as far as its codes are valid for so long. Who asks for the code
    /// of a certain moment gets that one.
    std::int64_t leastLeft(const Account &account) const
    {
        const auto own = std::min(account.minimumLeft, account.parameters.period.seconds());
        return m_minLeft.value_or(m_at ? 0 : own.count());
    }

    /// When the code is wanted: `--at` or now, or the next period where this one ends before `minLeft` seconds. Waits
    /// if it is now. None if no code is ever valid for so long.
    std::optional<UnixTime> momentFor(Period period, std::int64_t minLeft, const Clock &clock) const
    {
        if (minLeft > period.seconds().count())
            return {};
        const UnixTime start = m_at ? UnixTime(seconds(*m_at)) : clock.now();
        const UnixTime end = UnixTime((timeStep(start, period) + 1) * period.seconds());
        if ((end - start).count() >= minLeft)
            return start;
        if (m_at)
            return end;
        while (clock.now() < end) // the clock may be set while we wait, so it is asked again
            std::this_thread::sleep_for(std::min<milliseconds>(end - clock.preciseNow(), seconds(1)));
        return clock.now();
    }

    static QString neverThatLong(Period period)
    {
        return Cli::tr("Codes of this account are valid for %1 seconds. Give --min-left at most that.")
            .arg(period.seconds().count());
    }

    /// The counter is saved before the code is printed: a code that was seen is never given out again.
    Result<ExitStatus> counterBased(Program &program, OpenVault &open, const Account &account, CodeRow row)
    {
        const auto code = codeForCounter(account.codeSource(), account.counter);
        if (!code)
            return code.error();
        auto advance = changes::advanceCounter(account);
        if (!advance)
            return advance.error();
        if (const auto saved = changeVault(program, open, *std::move(advance)); !saved)
            return saved.error();
        row.code = *code;
        output(program, {row});
        return ExitStatus::Done;
    }

    Result<ExitStatus> codesOfLinks(Program &program)
    {
        const auto links = readLinkFile(m_uriFile);
        if (!links)
            return links.error();
        std::vector<CodeRow> rows;
        for (const AccountDraft &draft : links->accounts) {
            const auto row = rowOf(draft, program.clock);
            if (!row)
                return row.error();
            rows.push_back(*row);
        }
        output(program, rows);
        noteRejected(program, *links);
        if (!links->rejected.empty())
            return exitStatus(links->rejected.front().error.code);
        return rows.empty() ? ExitStatus::NotFound : ExitStatus::Done;
    }

    Result<CodeRow> rowOf(const AccountDraft &draft, const Clock &clock) const
    {
        CodeRow row{.id = {}, .issuer = draft.issuer, .name = draft.name, .code = {}};
        const CodeSource source{draft.secret, draft.pin, draft.parameters};
        if (draft.parameters.isTimeBased()) {
            const auto at = momentFor(draft.parameters.period, m_minLeft.value_or(0), clock);
            return timeBasedRow(source, at.value_or(clock.now()), std::move(row));
        }
        const auto code = codeForCounter(source, draft.counter);
        if (!code)
            return code.error();
        row.code = *code;
        return row;
    }

    void output(const Program &program, const std::vector<CodeRow> &rows) const
    {
        if (!program.options.json) {
            for (const CodeRow &row : rows)
                program.print(line(row));
            return;
        }
        JsonWriter json;
        json.name("codes");
        json.beginArray();
        for (const CodeRow &row : rows)
            writeRow(json, row);
        json.endArray();
    }

    /// "123456  17 s left", with the account's name where there are several.
    QString line(const CodeRow &row) const
    {
        const bool isNext = m_next && !row.next.empty();
        QString line = QString::fromStdString(isNext ? row.next : row.code);
        if (row.left) {
            const auto left = static_cast<int>(row.left->count());
            //: %n is a number of seconds
            line += u"  "_s + (isNext ? Cli::tr("from %n s on", nullptr, left) : Cli::tr("%n s left", nullptr, left));
        }
        if (!m_uriFile.empty())
            line += u"  "_s + accountLabel(row.issuer, row.name);
        return line;
    }

    std::string m_query;
    std::string m_uriFile;
    std::optional<std::int64_t> m_at;
    std::optional<std::int64_t> m_minLeft;
    bool m_next = false;
};

} // namespace

std::unique_ptr<Command> makeCodeCommand(CLI::App &parser)
{
    return std::make_unique<CodeCommand>(parser);
}

} // namespace countersign::cli
