#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "core/vault/receiving_key.h"

namespace countersign::cli {

namespace {

class ShareKeyCommand final : public Command
{
public:
    Result<ExitStatus> run(Program &program) override
    {
        const auto open = openVault(program);
        if (!open)
            return open.error();
        const RecipientKey key = ReceivingKey(open->keys.vaultKey()).recipientKey();
        if (program.options.json) {
            JsonWriter json;
            json.name("key");
            json.text(key.text());
            json.name("fingerprint");
            json.text(key.fingerprint());
            return ExitStatus::Done;
        }
        program.print(QString::fromStdString(key.text()));
        //: %1 is five groups of digits
        program.note(Cli::tr("Give this key to whoever shares accounts with you, and compare over another channel: %1")
                         .arg(QString::fromStdString(key.fingerprint())));
        return ExitStatus::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeShareKeyCommand(CLI::App &)
{
    return std::make_unique<ShareKeyCommand>();
}

} // namespace countersign::cli
