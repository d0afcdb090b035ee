#include "app/cli/account_query.h"
#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "core/vault/support_report.h"
#include "ui/text/support_report_text.h"

#include <CLI/App.hpp>

namespace countersign::cli {

namespace {

/// What was copied in the window is not known here.
class ReportCommand final : public Command
{
public:
    explicit ReportCommand(CLI::App &parser)
    {
        parser.add_option("QUERY", m_query, Cli::tr("The account, as for “list”").toStdString())->required();
    }

    Result<ExitStatus> run(Program &program) override
    {
        const auto open = openVault(program);
        if (!open)
            return open.error();
        const auto account = findOne(program, open->vault, m_query);
        if (!account)
            return account.error();
        const QString text = supportReportText(supportReport(**account, {}, program.clock.now()));
        if (program.options.json) {
            JsonWriter json;
            json.name("report");
            json.text(text.toStdString());
        } else {
            program.print(text.chopped(1)); // its last line ends here too
        }
        return ExitStatus::Done;
    }

private:
    std::string m_query;
};

} // namespace

std::unique_ptr<Command> makeReportCommand(CLI::App &parser)
{
    return std::make_unique<ReportCommand>(parser);
}

} // namespace countersign::cli
