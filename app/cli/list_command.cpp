#include "app/cli/account_output.h"
#include "app/cli/account_query.h"
#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "core/vault/unusable_record.h"
#include "ui/text/time_text.h"
#include "ui/text/unusable_text.h"

#include <CLI/App.hpp>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

class ListCommand final : public Command
{
public:
    explicit ListCommand(CLI::App &parser)
    {
        parser.add_option("QUERY", m_query, Cli::tr("Part of issuer or name, or the beginning of an id").toStdString());
        auto *retired = parser.add_flag("--retired", m_retired, Cli::tr("The retired accounts").toStdString());
        auto *trash = parser.add_flag("--trash", m_trash, Cli::tr("The accounts in the Trash").toStdString());
        auto *pending
            = parser.add_flag("--pending", m_pending,
                              Cli::tr("Of those in the list, the ones that no site has accepted yet").toStdString());
        auto *confirmed = parser.add_flag("--confirmed", m_confirmed,
                                          Cli::tr("Of those in the list, the ones that a site accepted").toStdString());
        trash->excludes(retired);
        pending->excludes(retired)->excludes(trash);
        confirmed->excludes(retired)->excludes(trash)->excludes(pending);
    }

    Result<ExitStatus> run(Program &program) override
    {
        const auto open = openVault(program);
        if (!open)
            return open.error();
        const std::vector<const Account *> found = findAccounts(open->vault, m_query, among());
        if (program.options.json)
            writeJson(open->vault, found, program.options.secrets ? Secrets::Shown : Secrets::Hidden);
        else
            print(program, found);
        noteUnusable(program, open->vault);
        return found.empty() && !m_query.empty() ? ExitStatus::NotFound : ExitStatus::Done;
    }

private:
    Among among() const
    {
        if (m_trash)
            return Among::Trash;
        if (m_retired)
            return Among::Retired;
        if (m_pending)
            return Among::Pending;
        return m_confirmed ? Among::Confirmed : Among::Active;
    }

    static void writeJson(const Vault &vault, const std::vector<const Account *> &accounts, Secrets secrets)
    {
        JsonWriter json;
        json.name("accounts");
        json.beginArray();
        for (const Account *account : accounts)
            writeAccount(json, *account, secrets);
        json.endArray();
        json.name("unusable");
        json.beginArray();
        for (const Vault::QuarantinedRecord &record : vault.quarantine())
            writeUnusable(json, describe(record));
        json.endArray();
    }

    static void writeUnusable(JsonWriter &json, const UnusableRecord &record)
    {
        json.beginObject();
        json.name("position");
        json.number(std::uint64_t{record.position});
        json.name("issuer");
        json.text(record.issuer);
        json.name("name");
        json.text(record.name);
        json.name("type");
        json.text(record.type);
        json.name("reason");
        json.text(unusableText(record.reason).line().toStdString());
        json.endObject();
    }

    static void noteUnusable(const Program &program, const Vault &vault)
    {
        if (vault.quarantine().empty())
            return;
        const auto count = static_cast<int>(vault.quarantine().size());
        program.note(Cli::tr("%n account(s) cannot be used; they are kept as they are:", nullptr, count));
        for (const Vault::QuarantinedRecord &each : vault.quarantine()) {
            const UnusableRecord record = describe(each);
            program.note(accountLabel(record.issuer, record.name) + u": "_s + unusableText(record.reason).line());
        }
    }

    void print(const Program &program, const std::vector<const Account *> &accounts) const
    {
        for (const Account *account : accounts) {
            QString line = accountLine(*account);
            if (program.options.secrets)
                line += u"  "_s + secretText(account->secret);
            if (const auto since = account->isInTrash() ? account->trashed : account->retired)
                //: %1 is a moment: "yesterday 18:40"
                line += u"  "_s + Cli::tr("since %1").arg(momentText(*since, program.clock.now()));
            program.print(line);
        }
        if (accounts.empty() && m_query.empty())
            program.note(Cli::tr("There are no accounts here."));
        else if (accounts.empty())
            (void)program.fail({.code = ErrorCode::QueryMatchesNothing, .where = m_query});
    }

    std::string m_query;
    bool m_retired = false;
    bool m_trash = false;
    bool m_pending = false;
    bool m_confirmed = false;
};

} // namespace

std::unique_ptr<Command> makeListCommand(CLI::App &parser)
{
    return std::make_unique<ListCommand>(parser);
}

} // namespace countersign::cli
