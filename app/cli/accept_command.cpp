#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"

#include <CLI/App.hpp>

namespace countersign::cli {

namespace {

class AcceptCommand final : public Command
{
public:
    Result<ExitStatus> run(Program &program) override
    {
        auto open = openVault(program);
        if (!open)
            return open.error();
        const bool isDecision = program.stale.has_value();
        acceptVault(program);
        if (isDecision) {
            if (const auto saved = saveVault(program, *open); !saved)
                return saved.error();
        }
        if (program.options.json)
            const JsonWriter json; // nothing but the schema: it is done
        else if (isDecision)
            program.print(Cli::tr("This file counts as the newest from now on. What it replaces stays beside it."));
        else
            program.print(Cli::tr("This file is the newest already. Nothing was changed."));
        return ExitStatus::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeAcceptCommand(CLI::App &)
{
    return std::make_unique<AcceptCommand>();
}

} // namespace countersign::cli
