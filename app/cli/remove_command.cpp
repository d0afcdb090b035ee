#include "app/cli/moving_command.h"
#include "app/cli/words.h"

namespace countersign::cli {

std::unique_ptr<Command> makeRemoveCommand(CLI::App &parser)
{
    return std::make_unique<MovingCommand>(
        parser,
        MovingCommand::Move{.from = {Among::Active, Among::Retired},
                            .change
                            = [](const Account &account, UnixTime now) { return changes::moveToTrash(account, now); },
                            .report =
                                [](const QString &label) {
                                    return Cli::tr("“%1” is in the Trash. “restore” brings it back.").arg(label);
                                }});
}

} // namespace countersign::cli
