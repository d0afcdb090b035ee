#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/kdf_options.h"
#include "app/cli/password.h"
#include "app/cli/program.h"
#include "app/cli/recovery_key_file.h"
#include "app/cli/vault_access.h"

#include <CLI/App.hpp>

namespace countersign::cli {

namespace {

class PasswdCommand final : public Command
{
public:
    explicit PasswdCommand(CLI::App &parser)
        : m_kdf(parser)
    {
        parser
            .add_option("--new-password-file", m_newPasswordFile,
                        Cli::tr("A file that holds the new password").toStdString())
            ->type_name("FILE");
        parser
            .add_option("--recovery-key-file", m_recoveryKeyFile,
                        Cli::tr("Open the vault with the recovery key in this file, if the password is forgotten")
                            .toStdString())
            ->type_name("FILE");
    }

    Result<ExitStatus> run(Program &program) override
    {
        auto open = openWithPasswordOrKey(program);
        if (!open)
            return open.error();
        const auto password = newPassword(m_newPasswordFile);
        if (!password)
            return password.error();
        if (const auto changed = open->keys.changePassword(*password, m_kdf.cost(), program.random); !changed)
            return changed.error();
        if (const auto saved = saveVault(program, *open); !saved)
            return saved.error();
        if (program.options.json)
            const JsonWriter json; // nothing but the schema: it is done
        else
            program.print(Cli::tr("The password is changed. Older backups still open with the old one."));
        return ExitStatus::Done;
    }

private:
    Result<OpenVault> openWithPasswordOrKey(Program &program) const
    {
        if (m_recoveryKeyFile.empty())
            return openVault(program);
        const auto key = readRecoveryKey(m_recoveryKeyFile);
        if (!key)
            return key.error();
        return vaultStore(program).open(*key);
    }

    std::string m_newPasswordFile;
    std::string m_recoveryKeyFile;
    KdfOptions m_kdf;
};

} // namespace

std::unique_ptr<Command> makePasswdCommand(CLI::App &parser)
{
    return std::make_unique<PasswdCommand>(parser);
}

} // namespace countersign::cli
