#include "app/cli/moving_command.h"
#include "app/cli/words.h"

namespace countersign::cli {

std::unique_ptr<Command> makeRetireCommand(CLI::App &parser)
{
    return std::make_unique<MovingCommand>(
        parser,
        MovingCommand::Move{.from = {Among::Active}, .change = changes::retire, .report = [](const QString &label) {
                                return Cli::tr("“%1” is retired. “list --retired” shows it.").arg(label);
                            }});
}

} // namespace countersign::cli
