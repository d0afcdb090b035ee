#include "app/cli/command.h"
#include "app/cli/foreign_export.h"
#include "app/cli/import_report.h"
#include "app/cli/json_writer.h"
#include "app/cli/other_file.h"
#include "app/cli/program.h"
#include "core/transfer/import_review.h"
#include "core/vault/vault_file.h"
#include "ui/text/display_text.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <optional>
#include <string_view>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

/// What a file holds, whatever becomes of it.
ImportedFile contentOf(const std::string &file, const Vault &vault)
{
    ImportedFile content{.file = file, .vault = &vault};
    content.trashed = static_cast<std::size_t>(std::ranges::count_if(vault.accounts(), &Account::isInTrash));
    for (const auto &record : vault.quarantine())
        content.rejected.push_back({record.reason.where, record.reason});
    return content;
}

/// A file to be imported: another state of our own, or another application's export.
struct ImportSource
{
    std::string file;
    Bytes image = {}; ///< of our own; empty for an export
    std::optional<ForeignExport> foreign = {};
};

ImportedFile contentOf(const ImportSource &source)
{
    const ImportContent &content = source.foreign->content;
    ImportedFile imported{.file = source.file, .format = source.foreign->format};
    imported.trashed = content.trashed.size();
    imported.rejected = content.rejected;
    imported.warnings = content.warnings;
    return imported;
}

class ImportCommand final : public Command
{
public:
    explicit ImportCommand(CLI::App &parser)
    {
        const auto help = [](const QString &text) { return text.toStdString(); };
        parser.add_option("FILE", m_files,
                          help(Cli::tr("Exports of other apps, backups, or other states of the vault")));
        parser
            .add_option("--format", m_format,
                        help(Cli::tr("What the files are; the content tells it otherwise. See --list-formats")))
            ->type_name("ID");
        parser.add_flag("--list-formats", m_listsFormats, help(Cli::tr("List the formats that can be read")));
        parser
            .add_option("--import-password-file", m_passwordFile,
                        help(Cli::tr("A file that holds the password of the files, if it is not that of the vault")))
            ->type_name("FILE");
        parser.add_flag("--dry-run", m_isDryRun, help(Cli::tr("Say what is in it and change nothing")));
    }

    Result<ExitStatus> run(Program &program) override
    {
        if (m_listsFormats)
            return listFormats(program);
        if (m_files.empty())
            return program.fail(ExitStatus::Usage, Cli::tr("There is nothing to import. Give a file."));
        if (!m_format.empty() && m_format != kOwnFormat && !importerWithId(m_format))
            return program.fail(ExitStatus::Usage,
                                Cli::tr("There is no format “%1”. See --list-formats.").arg(displayText(m_format)));
        std::optional<UnlockedVault> unlocked;
        auto sources = readSources(program, unlocked);
        if (!sources)
            return sources.error();
        return m_isDryRun ? show(program, *sources) : import(program, *sources, unlocked);
    }

private:
    static constexpr std::string_view kOwnFormat = "otpv";

    static Error named(Error error, const std::string &file)
    {
        if (error.where.empty())
            error.where = file;
        return error;
    }

    static bool hasOwn(const std::vector<ImportSource> &sources)
    {
        return std::ranges::any_of(sources, [](const ImportSource &source) { return !source.foreign; });
    }

    static ExitStatus listFormats(const Program &program)
    {
        if (!program.options.json) {
            program.print(Cli::tr("%1  an encrypted backup of Countersign").arg(u"otpv"_s, -kIdWidth));
            for (const Importer *importer : allImporters())
                program.print(
                    u"%1  %2"_s.arg(displayText(importer->id), -kIdWidth).arg(displayText(importer->application)));
            return ExitStatus::Done;
        }
        JsonWriter json;
        json.name("formats");
        json.beginArray();
        writeFormat(json, kOwnFormat, "Countersign");
        for (const Importer *importer : allImporters())
            writeFormat(json, importer->id, importer->application);
        json.endArray();
        return ExitStatus::Done;
    }
    static void writeFormat(JsonWriter &json, std::string_view id, std::string_view application)
    {
        json.beginObject();
        json.name("id");
        json.text(id);
        json.name("application");
        json.text(application);
        json.endObject();
    }

    /// Opens the vault, once.
    static Result<void> unlock(Program &program, std::optional<UnlockedVault> &unlocked)
    {
        if (unlocked)
            return {};
        auto opened = unlockVault(program);
        if (!opened)
            return opened.error();
        unlocked = *std::move(opened);
        return {};
    }

    /// All of them, before anything else is done: damage is told before anybody types the vault's password. Only what
    /// was sealed for the vault needs it open.
    Result<std::vector<ImportSource>> readSources(Program &program, std::optional<UnlockedVault> &unlocked) const
    {
        const auto receivingKey = [&program, &unlocked]() -> Result<std::shared_ptr<const ReceivingKey>> {
            if (const auto opened = unlock(program, unlocked); !opened)
                return opened.error();
            return std::make_shared<const ReceivingKey>(unlocked->open.keys.vaultKey());
        };
        // Without a vault, the options name what opens the files.
        const std::string &passwordFile
            = m_passwordFile.empty() && m_isDryRun ? program.options.passwordFile : m_passwordFile;
        ForeignExportReader reader(program, passwordFile, m_format, receivingKey);
        std::vector<ImportSource> sources;
        for (const std::string &file : m_files) {
            auto bytes = readFile(program, file);
            if (!bytes)
                return bytes.error();
            if (const auto own = isOwn(*bytes); !own)
                return named(own.error(), file);
            else if (*own) {
                sources.push_back({.file = file, .image = *std::move(bytes)});
                continue;
            }
            auto foreign = reader.read(*std::move(bytes), file);
            if (!foreign)
                return named(foreign.error(), file);
            sources.push_back({.file = file, .foreign = *std::move(foreign)});
        }
        return sources;
    }

    /// Whether it is a file of our own. Errors: those of `vaultFile::check` but NotAVault, unless it was to be one.
    Result<bool> isOwn(ByteView bytes) const
    {
        if (!m_format.empty() && m_format != kOwnFormat)
            return false;
        const auto checked = vaultFile::check(bytes);
        if (checked)
            return true;
        if (checked.error().code == ErrorCode::NotAVault && m_format.empty())
            return false;
        return checked.error();
    }

    Result<ExitStatus> show(const Program &program, std::vector<ImportSource> &sources) const
    {
        std::vector<OpenVault> opened;
        std::vector<ImportedFile> files;
        opened.reserve(sources.size());
        std::optional<OtherFileOpener> opener;
        if (hasOwn(sources)) {
            auto made = OtherFileOpener::withoutVault(program, m_passwordFile);
            if (!made)
                return made.error();
            opener = *std::move(made);
        }
        for (ImportSource &source : sources) {
            if (source.foreign) {
                files.push_back(contentOf(source));
                files.back().drafts = std::move(source.foreign->content.accounts);
                continue;
            }
            auto vault = opener->open(source.image, source.file);
            if (!vault)
                return named(vault.error(), source.file);
            opened.push_back(*std::move(vault));
            const Vault &content = opened.back().vault;
            files.push_back(contentOf(source.file, content));
            for (const Account &account : content.accounts())
                files.back().ids.push_back(account.id);
        }
        reportImport(program, files, ImportKind::DryRun);
        return ExitStatus::Done;
    }

    Result<ExitStatus> import(Program &program, std::vector<ImportSource> &sources,
                              std::optional<UnlockedVault> &unlocked) const
    {
        if (const auto opened = unlock(program, unlocked); !opened)
            return opened.error();
        OpenVault &ours = unlocked->open;
        std::vector<ImportedFile> files;
        bool isDecision = false;
        bool isChanged = false;
        std::optional<OtherFileOpener> opener;
        if (hasOwn(sources)) {
            auto made = OtherFileOpener::beside(program, *unlocked, m_passwordFile);
            if (!made)
                return made.error();
            opener = *std::move(made);
        }
        for (ImportSource &source : sources) {
            auto imported = source.foreign ? add(program, ours.vault, source)
                                           : merge(program, ours.vault, *opener, source, isDecision);
            if (!imported)
                return imported.error();
            isChanged |= !imported->merged.isEmpty() || !imported->ids.empty();
            files.push_back(*std::move(imported));
        }
        if (isDecision) // whoever takes over the newer state of an older copy has decided
            acceptVault(program);
        if (isDecision || isChanged) {
            if (const auto saved = saveVault(program, ours); !saved)
                return saved.error();
        }
        for (ImportedFile &one : files)
            one.vault = &ours.vault;
        reportImport(program, files, ImportKind::Merged);
        return ExitStatus::Done;
    }

    /// Adds what an export has; `vault` is not saved yet. An account that is here with another key stays beside it.
    static Result<ImportedFile> add(Program &program, Vault &vault, ImportSource &source)
    {
        ImportedFile imported = contentOf(source);
        std::vector<std::vector<AccountDraft>> drafts;
        drafts.push_back(std::move(source.foreign->content.accounts));
        std::vector<Account> accounts;
        for (ReviewedAccount &reviewed : reviewImport(vault, std::move(drafts))) {
            if (reviewed.kind == ReviewKind::AlreadyHere || reviewed.kind == ReviewKind::Repeated) {
                ++imported.alreadyPresent;
                continue;
            }
            imported.ids.push_back(AccountId::generate(program.random));
            if (reviewed.kind == ReviewKind::OtherKey)
                imported.merged.keptBoth.push_back(imported.ids.back());
            reviewed.draft.isInUse = true;
            accounts.push_back(accountFromDraft(std::move(reviewed.draft), imported.ids.back(), program.clock.now()));
        }
        if (const auto undo = vault.apply(changes::add(vault, std::move(accounts))); !undo)
            return undo.error();
        return imported;
    }

    /// Brings in what another state has; ours is not saved yet. `isDecision` becomes true if that decides which state
    /// of an older copy counts.
    static Result<ImportedFile> merge(Program &program, Vault &ours, const OtherFileOpener &opener,
                                      const ImportSource &source, bool &isDecision)
    {
        const auto theirs = opener.open(source.image, source.file);
        if (!theirs)
            return named(theirs.error(), source.file);
        isDecision |= program.stale && isNewerState(theirs->stamp, *program.stale);
        const VaultComparison comparison = compareVaults(ours, theirs->vault);
        VaultMerge merged = mergeVaults(ours, theirs->vault, comparison, {}, program.random);
        ImportedFile imported = contentOf(source.file, theirs->vault);
        imported.ids = merged.report.added;
        imported.ids.insert(imported.ids.end(), merged.report.keptBoth.begin(), merged.report.keptBoth.end());
        imported.alreadyPresent
            = comparison.count(AccountRelation::Same) + comparison.count(AccountRelation::Different);
        imported.merged = std::move(merged.report);
        if (const auto undo = ours.apply(std::move(merged.change)); !undo)
            return undo.error();
        return imported;
    }

    static constexpr int kIdWidth = 24;
    std::vector<std::string> m_files;
    std::string m_format;
    std::string m_passwordFile;
    bool m_listsFormats = false;
    bool m_isDryRun = false;
};

} // namespace

std::unique_ptr<Command> makeImportCommand(CLI::App &parser)
{
    return std::make_unique<ImportCommand>(parser);
}

} // namespace countersign::cli
