#include "app/cli/moving_command.h"
#include "app/cli/words.h"

namespace countersign::cli {

std::unique_ptr<Command> makeRestoreCommand(CLI::App &parser)
{
    return std::make_unique<MovingCommand>(
        parser,
        MovingCommand::Move{.from = {Among::Trash, Among::Retired},
                            .change = [](const Account &account, UnixTime) { return changes::restore(account); },
                            .report
                            = [](const QString &label) { return Cli::tr("“%1” is back in the list.").arg(label); }});
}

} // namespace countersign::cli
