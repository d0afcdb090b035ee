#include "app/cli/command.h"
#include "app/cli/import_report.h"
#include "app/cli/other_file.h"
#include "app/cli/program.h"
#include "core/vault/vault_file.h"

#include <CLI/App.hpp>

#include <algorithm>

namespace countersign::cli {

namespace {

/// What a file holds, whatever becomes of it.
ImportedFile contentOf(const std::string &file, const Vault &vault)
{
    ImportedFile content{.file = file, .vault = &vault};
    content.trashed = static_cast<std::size_t>(std::ranges::count_if(vault.accounts(), &Account::isInTrash));
    for (const auto &record : vault.quarantine())
        content.unreadable.push_back(record.reason);
    return content;
}

class ImportCommand final : public Command
{
public:
    explicit ImportCommand(CLI::App &parser)
    {
        parser.add_option("FILE", m_files, Cli::tr("Backups, or other states of the vault").toStdString())
            ->required()
            ->expected(1, -1);
        parser.add_option("--format", m_format, Cli::tr("“otpv”: an encrypted backup").toStdString())
            ->type_name("ID")
            ->check(CLI::IsMember({"otpv"}))
            ->capture_default_str();
        parser
            .add_option(
                "--import-password-file", m_passwordFile,
                Cli::tr("A file that holds the password of the backup, if it is not that of the vault").toStdString())
            ->type_name("FILE");
        parser.add_flag("--dry-run", m_isDryRun, Cli::tr("Say what is in it and change nothing").toStdString());
    }

    Result<ExitStatus> run(Program &program) override
    {
        // Damage is told before anybody types a password.
        std::vector<Bytes> images;
        for (const std::string &file : m_files) {
            auto image = readFile(program, file);
            if (!image)
                return image.error();
            if (const auto checked = vaultFile::check(*image); !checked)
                return named(checked.error(), file);
            images.push_back(*std::move(image));
        }
        return m_isDryRun ? show(program, images) : merge(program, images);
    }

private:
    static Error named(Error error, const std::string &file)
    {
        if (error.where.empty())
            error.where = file;
        return error;
    }

    Result<ExitStatus> show(const Program &program, const std::vector<Bytes> &images) const
    {
        const auto opener = OtherFileOpener::withoutVault(program, m_passwordFile);
        if (!opener)
            return opener.error();
        std::vector<OpenVault> opened;
        std::vector<ImportedFile> files;
        opened.reserve(images.size());
        for (std::size_t index = 0; index < images.size(); ++index) {
            auto vault = opener->open(images[index], m_files[index]);
            if (!vault)
                return named(vault.error(), m_files[index]);
            opened.push_back(*std::move(vault));
            const Vault &content = opened.back().vault;
            files.push_back(contentOf(m_files[index], content));
            for (const Account &account : content.accounts())
                files.back().ids.push_back(account.id);
        }
        reportImport(program, files, ImportKind::DryRun);
        return ExitStatus::Done;
    }

    Result<ExitStatus> merge(Program &program, const std::vector<Bytes> &images) const
    {
        auto unlocked = unlockVault(program);
        if (!unlocked)
            return unlocked.error();
        const auto opener = OtherFileOpener::beside(program, *unlocked, m_passwordFile);
        if (!opener)
            return opener.error();
        OpenVault &ours = unlocked->open;
        std::vector<ImportedFile> files;
        bool isDecision = false;
        for (std::size_t index = 0; index < images.size(); ++index) {
            const auto theirs = opener->open(images[index], m_files[index]);
            if (!theirs)
                return named(theirs.error(), m_files[index]);
            isDecision |= program.stale && isNewerState(theirs->stamp, *program.stale);
            auto merged = mergeInto(program, ours.vault, theirs->vault, m_files[index]);
            if (!merged)
                return merged.error();
            files.push_back(*std::move(merged));
        }
        if (isDecision) // whoever takes over the newer state of an older copy has decided
            acceptVault(program);
        if (isDecision || !std::ranges::all_of(files, &MergeReport::isEmpty, &ImportedFile::merged)) {
            if (const auto saved = saveVault(program, ours); !saved)
                return saved.error();
        }
        for (ImportedFile &one : files)
            one.vault = &ours.vault;
        reportImport(program, files, ImportKind::Merged);
        return ExitStatus::Done;
    }

    /// Changes `ours`, which is not saved yet.
    static Result<ImportedFile> mergeInto(Program &program, Vault &ours, const Vault &theirs, const std::string &file)
    {
        const VaultComparison comparison = compareVaults(ours, theirs);
        VaultMerge merged = mergeVaults(ours, theirs, comparison, {}, program.random);
        ImportedFile imported = contentOf(file, theirs);
        imported.ids = merged.report.added;
        imported.ids.insert(imported.ids.end(), merged.report.keptBoth.begin(), merged.report.keptBoth.end());
        imported.alreadyPresent
            = comparison.count(AccountRelation::Same) + comparison.count(AccountRelation::Different);
        imported.merged = std::move(merged.report);
        if (const auto undo = ours.apply(std::move(merged.change)); !undo)
            return undo.error();
        return imported;
    }

    std::vector<std::string> m_files;
    std::string m_format = "otpv";
    std::string m_passwordFile;
    bool m_isDryRun = false;
};

} // namespace

std::unique_ptr<Command> makeImportCommand(CLI::App &parser)
{
    return std::make_unique<ImportCommand>(parser);
}

} // namespace countersign::cli
