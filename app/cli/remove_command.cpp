#include "app/cli/account_output.h"
#include "app/cli/moving_command.h"
#include "app/cli/words.h"
#include "core/providers/provider.h"
#include "ui/text/display_text.h"

namespace countersign::cli {

namespace {

/// The site still asks for codes: where they are turned off, as far as the catalogue knows.
QString unbindingAdvice(const Account &account)
{
    const QString advice = Cli::tr("If “%1” still asks for codes, turn them off there before you delete this account.")
                               .arg(accountLabel(account.issuer, account.name));
    const Provider *provider = findProviderOfAccount(account.issuer, account.name);
    if (!provider || provider->unbindingPage.empty())
        return advice;
    return advice + u' ' + displayText(provider->unbindingPage);
}

} // namespace

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
                                },
                            .advice = unbindingAdvice});
}

} // namespace countersign::cli
