#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/kdf_options.h"
#include "app/cli/password.h"
#include "app/cli/program.h"
#include "app/cli/slot_output.h"
#include "app/cli/vault_access.h"
#include "core/vault/vault_key_replacement.h"

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
        parser.add_flag(
            "--replace-vault-key", m_replaceVaultKey,
            Cli::tr("Also seal the vault with a new key, so that nothing of an older copy opens it").toStdString());
        parser
            .add_flag("--drop-other-slots", m_dropOthers,
                      Cli::tr("Agree that a new vault key leaves out other passwords and keys").toStdString())
            ->needs("--replace-vault-key");
    }

    Result<ExitStatus> run(Program &program) override
    {
        auto unlocked = unlockVault(program);
        if (!unlocked)
            return unlocked.error();
        auto password = newPassword(m_newPasswordFile);
        if (!password)
            return password.error();
        OpenVault &open = unlocked->open;
        if (const auto changed = change(program, *unlocked, *password); !changed)
            return changed.error();
        if (m_replaceVaultKey) {
            auto replaced = replaceKey(program, *unlocked, *std::move(password));
            if (!replaced)
                return replaced.error();
            if (!replaced->dropped.empty() && !m_dropOthers)
                return refuse(program, replaced->dropped);
            open.keys = std::move(replaced->keys);
        }
        if (const auto saved = saveVault(program, open); !saved)
            return saved.error();
        if (program.options.json)
            const JsonWriter json; // nothing but the schema: it is done
        else
            report(program);
        return ExitStatus::Done;
    }

private:
    /// The one that opened the vault; all of them if the recovery key did, for they are forgotten.
    Result<void> change(Program &program, UnlockedVault &unlocked, const SecretBytes &password) const
    {
        VaultKeys &keys = unlocked.open.keys;
        if (unlocked.password)
            return keys.rewrapPassword(*keys.openedWith(), password, m_kdf.cost(), program.random);
        return keys.changePassword(password, m_kdf.cost(), program.random);
    }

    static Result<VaultKeyReplacement> replaceKey(Program &program, UnlockedVault &unlocked, SecretBytes password)
    {
        KnownSecrets secrets;
        secrets.passwords.push_back(std::move(password));
        if (unlocked.recoveryKey)
            secrets.recoveryKeys.push_back(*std::move(unlocked.recoveryKey));
        return replaceVaultKey(unlocked.open.keys, secrets, program.availableKibibytes(), program.random);
    }

    static ExitStatus refuse(const Program &program, const std::vector<SlotInfo> &dropped)
    {
        //: %1 is a list such as "password 1f2e3d4c, recovery key 99aabbcc"
        return program.fail(
            ExitStatus::Refused,
            Cli::tr("A new vault key would leave out: %1. Nothing was changed. Keep the recovery key with "
                    "--password-file and --recovery-key-file, or agree with --drop-other-slots.")
                .arg(slotNames(dropped)));
    }

    void report(const Program &program) const
    {
        program.print(Cli::tr("The password is changed. Older backups still open with the old one."));
        if (m_replaceVaultKey)
            program.print(
                Cli::tr("The vault has a new key. Backups and the earlier states beside it keep the old one."));
    }

    std::string m_newPasswordFile;
    bool m_replaceVaultKey = false;
    bool m_dropOthers = false;
    KdfOptions m_kdf;
};

} // namespace

std::unique_ptr<Command> makePasswdCommand(CLI::App &parser)
{
    return std::make_unique<PasswdCommand>(parser);
}

} // namespace countersign::cli
