#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/kdf_options.h"
#include "app/cli/password.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "core/vault/backup.h"
#include "core/vault/backup_slots.h"
#include "ui/text/display_text.h"

#include <CLI/App.hpp>

#include <filesystem>
#include <vector>

namespace countersign::cli {

namespace {

class ExportCommand final : public Command
{
public:
    explicit ExportCommand(CLI::App &parser)
        : m_kdf(parser, KdfCost::backup())
    {
        parser.add_option("FILE", m_file, Cli::tr("The new file; one that exists is never overwritten").toStdString())
            ->required();
        parser.add_option("--format", m_format, Cli::tr("“otpv”: an encrypted backup").toStdString())
            ->type_name("ID")
            ->check(CLI::IsMember({"otpv"}))
            ->capture_default_str();
        parser
            .add_option("--export-password-file", m_passwordFile,
                        Cli::tr("A file that holds a password of its own for the backup").toStdString())
            ->type_name("FILE");
    }

    Result<ExitStatus> run(Program &program) override
    {
        // What cannot be written is told before anybody types a password.
        std::error_code ignored;
        if (std::filesystem::exists(std::filesystem::symlink_status(m_file, ignored)))
            return Error{.code = ErrorCode::FileExists, .where = m_file};
        auto unlocked = unlockVault(program);
        if (!unlocked)
            return unlocked.error();
        auto source = BackupSource::of(unlocked->open);
        if (!source)
            return source.error();
        const auto slots
            = m_passwordFile.empty() ? standIns(program, *source, *unlocked) : ownKey(program, *source, *unlocked);
        if (!slots)
            return slots.error();
        const auto content = writeProven(program, *source, *slots, *unlocked);
        if (!content)
            return content.error();
        report(program, *content);
        return ExitStatus::Done;
    }

private:
    /// A dearer slot for the password of the vault, if that was given, beside what else opens it.
    Result<std::vector<KeySlot>> standIns(Program &program, const BackupSource &source,
                                          const UnlockedVault &unlocked) const
    {
        if (!unlocked.password)
            return std::vector<KeySlot>();
        auto slot = makeBackupSlot(source.keys, *unlocked.password, cost(program), program.random);
        if (!slot)
            return slot.error();
        return std::vector{*std::move(slot)};
    }

    /// A file of its own: nothing that opens it opens the vault. The own password becomes the one that does.
    Result<std::vector<KeySlot>> ownKey(Program &program, BackupSource &source, UnlockedVault &unlocked) const
    {
        auto own = newPassword(m_passwordFile);
        if (!own)
            return own.error();
        VaultKeys keys = VaultKeys::generate(program.random);
        if (const auto added = keys.addPassword(*own, cost(program), program.random); !added)
            return added.error();
        source.keys = std::move(keys);
        source.saveCounter = 1;
        unlocked.password = *std::move(own);
        return std::vector<KeySlot>();
    }

    KdfCost cost(const Program &program) const
    {
        const KdfCost cost = m_kdf.cost();
        return cost.isDeliberate ? cost : boundedBackupCost(cost, program.availableKibibytes());
    }

    /// Written, read from the disk again, opened with what opened the vault and compared entry by entry.
    Result<BackupContent> writeProven(Program &program, const BackupSource &source, const std::vector<KeySlot> &slots,
                                      const UnlockedVault &unlocked) const
    {
        const auto sealed = backup::seal(source, slots, program.random);
        if (!sealed)
            return sealed.error();
        const std::filesystem::path path(m_file);
        const PreparedSave prepared{.file = sealed->file, .replaces = {}, .result = sealed->stamp};
        if (const auto written = vaultStore(program).writeCopy(prepared, path); !written)
            return written.error();
        const auto content = prove(program, source, unlocked);
        if (!content)
            std::filesystem::remove(path); // it must not be taken for a backup
        return content;
    }

    Result<BackupContent> prove(Program &program, const BackupSource &source, const UnlockedVault &unlocked) const
    {
        const auto readBack = readFile(program, m_file);
        if (!readBack)
            return readBack.error();
        const auto opened = unlocked.password
            ? vaultFile::open(*readBack, *unlocked.password, program.availableKibibytes())
            : vaultFile::open(*readBack, *unlocked.recoveryKey);
        if (!opened)
            return opened.error();
        return backup::prove(*readBack, source);
    }

    void report(const Program &program, const BackupContent &content) const
    {
        if (program.options.json) {
            JsonWriter json;
            json.name("file");
            json.text(m_file);
            json.name("format");
            json.text(m_format);
            json.name("accounts");
            json.number(static_cast<std::uint64_t>(content.accounts));
            json.name("unreadable");
            json.number(static_cast<std::uint64_t>(content.unreadable));
            return;
        }
        program.print(Cli::tr("Wrote “%1”.").arg(displayText(m_file)));
        program.print(
            Cli::tr("It was read again, opens and holds %n account(s).", nullptr, static_cast<int>(content.accounts)));
    }

    std::string m_file;
    std::string m_format = "otpv";
    std::string m_passwordFile;
    KdfOptions m_kdf;
};

} // namespace

std::unique_ptr<Command> makeExportCommand(CLI::App &parser)
{
    return std::make_unique<ExportCommand>(parser);
}

} // namespace countersign::cli
