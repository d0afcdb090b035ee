#include "app/cli/moving_command.h"

#include "app/cli/account_output.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"

#include <CLI/App.hpp>

#include <algorithm>

namespace countersign::cli {

MovingCommand::MovingCommand(CLI::App &parser, Move move)
    : m_move(std::move(move))
{
    parser.add_option("QUERY", m_queries, Cli::tr("The accounts, each as for “list”").toStdString())->required();
}

Result<ExitStatus> MovingCommand::run(Program &program)
{
    auto open = openVault(program);
    if (!open)
        return open.error();
    std::vector<AccountId> ids;
    for (const std::string &query : m_queries) {
        const auto account = findOne(program, open->vault, query, m_move.from);
        if (!account)
            return account.error();
        if (std::ranges::find(ids, (*account)->id) == ids.end()) // two queries may name the same one
            ids.push_back((*account)->id);
    }
    for (const AccountId &id : ids) {
        const auto undo = open->vault.apply(m_move.change(*open->vault.find(id), program.clock.now()));
        if (!undo)
            return undo.error();
    }
    if (const auto saved = saveVault(program, *open); !saved)
        return saved.error();

    if (program.options.json) {
        JsonWriter json;
        json.name("accounts");
        json.beginArray();
        for (const AccountId &id : ids)
            writeAccount(json, *open->vault.find(id), program.options.secrets ? Secrets::Shown : Secrets::Hidden);
        json.endArray();
    } else {
        for (const AccountId &id : ids) {
            const Account &account = *open->vault.find(id);
            program.print(m_move.report(accountLabel(account.issuer, account.name)));
            if (m_move.advice)
                program.note(m_move.advice(account));
        }
    }
    return ExitStatus::Done;
}

} // namespace countersign::cli
