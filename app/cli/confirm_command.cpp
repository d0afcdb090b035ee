#include "app/cli/moving_command.h"
#include "app/cli/words.h"

namespace countersign::cli {

std::unique_ptr<Command> makeConfirmCommand(CLI::App &parser)
{
    return std::make_unique<MovingCommand>(
        parser,
        MovingCommand::Move{.from = {Among::Active},
                            .change = [](const Account &account, UnixTime) { return changes::confirm(account); },
                            .report =
                                [](const QString &label) {
                                    return Cli::tr("“%1” is confirmed: a site accepted its codes.").arg(label);
                                }});
}

} // namespace countersign::cli
