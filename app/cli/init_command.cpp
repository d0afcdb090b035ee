#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/kdf_options.h"
#include "app/cli/password.h"
#include "app/cli/program.h"
#include "app/cli/recovery_key_file.h"
#include "app/cli/vault_access.h"
#include "ui/text/display_text.h"

#include <CLI/App.hpp>

#include <optional>

namespace countersign::cli {

namespace {

class InitCommand final : public Command
{
public:
    explicit InitCommand(CLI::App &parser)
        : m_kdf(parser)
    {
        parser
            .add_option("--recovery-key-file", m_recoveryKeyFile,
                        Cli::tr("Make a recovery key as well and write it to this new file").toStdString())
            ->type_name("FILE");
    }

    Result<ExitStatus> run(Program &program) override
    {
        const VaultStore store = vaultStore(program);
        if (store.exists())
            return Error{.code = ErrorCode::FileExists, .where = store.path().string()};
        const auto password = newPassword(program.options.passwordFile);
        if (!password)
            return password.error();
        // The key's file comes first: a vault must not name a recovery key that nobody has.
        std::optional<RecoveryKey> recoveryKey;
        if (!m_recoveryKeyFile.empty()) {
            recoveryKey = RecoveryKey::generate(program.random);
            if (const auto written = writeRecoveryKey(program.files, m_recoveryKeyFile, *recoveryKey); !written)
                return written.error();
        }
        const auto created = store.create({}, *password, m_kdf.cost(), recoveryKey ? &*recoveryKey : nullptr);
        if (!created) {
            if (recoveryKey)
                std::filesystem::remove(m_recoveryKeyFile);
            return created.error();
        }
        noteConfirmation(program, created->confirmation);
        if (program.options.json) {
            JsonWriter json;
            json.name("file");
            json.text(store.path().string());
        } else {
            program.print(Cli::tr("Made the vault “%1”.").arg(displayText(store.path().string())));
            if (recoveryKey)
                program.print(Cli::tr("The recovery key is in “%1”. Move it to a safe place away from this computer.")
                                  .arg(displayText(m_recoveryKeyFile)));
        }
        return ExitStatus::Done;
    }

private:
    std::string m_recoveryKeyFile;
    KdfOptions m_kdf;
};

} // namespace

std::unique_ptr<Command> makeInitCommand(CLI::App &parser)
{
    return std::make_unique<InitCommand>(parser);
}

} // namespace countersign::cli
