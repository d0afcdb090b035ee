#include "app/cli/account_output.h"
#include "app/cli/command.h"
#include "app/cli/hidden_prompt.h"
#include "app/cli/json_writer.h"
#include "app/cli/password.h"
#include "app/cli/program.h"
#include "app/cli/recovery_key_file.h"
#include "app/cli/vault_access.h"
#include "core/vault/vault_file.h"
#include "core/vault/vault_merge.h"
#include "ui/text/display_text.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace countersign::cli {

namespace {

/// What a file brings.
struct Brought
{
    std::string file;
    const Vault *vault = nullptr; ///< that holds the accounts of `ids`
    std::vector<AccountId> ids = {};
    std::size_t alreadyPresent = 0;
    std::size_t changed = 0;
    std::size_t keptBoth = 0;
    std::size_t trashed = 0;
    std::vector<Error> unreadable = {};
};

/// What was given to open the vault, which may open its backups too.
struct Known
{
    std::optional<SecretBytes> password = {};
    std::optional<RecoveryKey> recoveryKey = {};
};

std::size_t trashedIn(const Vault &vault)
{
    return static_cast<std::size_t>(std::ranges::count_if(vault.accounts(), &Account::isInTrash));
}

std::vector<Error> unreadableIn(const Vault &vault)
{
    std::vector<Error> reasons;
    for (const auto &record : vault.quarantine())
        reasons.push_back(record.reason);
    return reasons;
}

class ImportCommand final : public Command
{
public:
    explicit ImportCommand(CLI::App &parser)
    {
        parser.add_option("FILE", m_files, Cli::tr("The backups").toStdString())->required()->expected(1, -1);
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

    /// With what opened the vault, unless the backup has a password of its own.
    Result<OpenVault> open(const Program &program, ByteView image, const std::string &file, const Known &known) const
    {
        if (m_passwordFile.empty() && (known.password || known.recoveryKey)) {
            auto opened = known.password ? vaultFile::open(image, *known.password, program.availableKibibytes())
                                         : vaultFile::open(image, *known.recoveryKey);
            const bool isWrong = !opened && opened.error().code == ErrorCode::WrongSecret;
            if (!isWrong || !isTerminal())
                return opened;
        }
        const auto password = otherPassword(m_passwordFile, Cli::tr("Password of “%1”: ").arg(displayText(file)));
        if (!password)
            return password.error();
        return vaultFile::open(image, *password, program.availableKibibytes());
    }

    /// What opens the files of a dry run, where no vault is opened.
    Result<Known> knownWithoutVault(const Program &program) const
    {
        Known known;
        if (!m_passwordFile.empty())
            return known;
        if (!program.options.passwordFile.empty()) {
            auto password = currentPassword(program);
            if (!password)
                return password.error();
            known.password = *std::move(password);
        } else if (!program.options.recoveryKeyFile.empty()) {
            auto key = readRecoveryKey(program.options.recoveryKeyFile);
            if (!key)
                return key.error();
            known.recoveryKey = *std::move(key);
        }
        return known;
    }

    Result<ExitStatus> show(Program &program, const std::vector<Bytes> &images) const
    {
        const auto known = knownWithoutVault(program);
        if (!known)
            return known.error();
        std::vector<OpenVault> opened;
        std::vector<Brought> brought;
        opened.reserve(images.size());
        for (std::size_t index = 0; index < images.size(); ++index) {
            auto vault = open(program, images[index], m_files[index], *known);
            if (!vault)
                return named(vault.error(), m_files[index]);
            opened.push_back(*std::move(vault));
            const Vault &content = opened.back().vault;
            brought.push_back({.file = m_files[index],
                               .vault = &content,
                               .trashed = trashedIn(content),
                               .unreadable = unreadableIn(content)});
            for (const Account &account : content.accounts())
                brought.back().ids.push_back(account.id);
        }
        report(program, brought);
        return ExitStatus::Done;
    }

    Result<ExitStatus> merge(Program &program, const std::vector<Bytes> &images) const
    {
        auto unlocked = unlockVault(program);
        if (!unlocked)
            return unlocked.error();
        OpenVault &ours = unlocked->open;
        const Known known{std::move(unlocked->password), std::move(unlocked->recoveryKey)};
        std::vector<Brought> brought;
        bool isChanged = false;
        for (std::size_t index = 0; index < images.size(); ++index) {
            const auto theirs = open(program, images[index], m_files[index], known);
            if (!theirs)
                return named(theirs.error(), m_files[index]);
            auto merged = mergeInto(program, ours.vault, theirs->vault, m_files[index]);
            if (!merged)
                return merged.error();
            isChanged |= !merged->ids.empty() || merged->changed > 0;
            brought.push_back(*std::move(merged));
        }
        if (isChanged) {
            if (const auto saved = saveVault(program, ours); !saved)
                return saved.error();
        }
        for (Brought &one : brought)
            one.vault = &ours.vault;
        report(program, brought);
        return ExitStatus::Done;
    }

    /// Changes `ours`, which is not saved yet.
    static Result<Brought> mergeInto(Program &program, Vault &ours, const Vault &theirs, const std::string &file)
    {
        const VaultComparison comparison = compareVaults(ours, theirs);
        VaultMerge merged = mergeVaults(ours, theirs, comparison, {}, program.random);
        Brought brought{.file = file,
                        .ids = std::move(merged.report.added),
                        .alreadyPresent
                        = comparison.count(AccountRelation::Same) + comparison.count(AccountRelation::Different),
                        .changed = merged.report.changed.size() + merged.report.recordsAdded,
                        .keptBoth = merged.report.keptBoth.size(),
                        .trashed = trashedIn(theirs),
                        .unreadable = unreadableIn(theirs)};
        brought.ids.insert(brought.ids.end(), merged.report.keptBoth.begin(), merged.report.keptBoth.end());
        if (const auto undo = ours.apply(std::move(merged.change)); !undo)
            return undo.error();
        return brought;
    }

    void report(const Program &program, const std::vector<Brought> &brought) const
    {
        if (program.options.json) {
            writeJson(program, brought);
            return;
        }
        for (const Brought &one : brought) {
            for (const AccountId &id : one.ids)
                program.print(accountLine(*one.vault->find(id)));
            const auto count = [](std::size_t number) { return static_cast<int>(number); };
            if (m_isDryRun) {
                //: A file and what it holds
                program.print(
                    Cli::tr("“%1”: %n account(s).", nullptr, count(one.ids.size())).arg(displayText(one.file)));
            } else {
                program.print(Cli::tr("“%1”: %2 added, %3 already here, %4 of them completed.")
                                  .arg(displayText(one.file))
                                  .arg(one.ids.size())
                                  .arg(one.alreadyPresent)
                                  .arg(one.changed));
            }
            if (one.keptBoth > 0)
                program.note(
                    Cli::tr("%n account(s) were here with another key; both are kept.", nullptr, count(one.keptBoth)));
            if (!one.unreadable.empty())
                program.note(Cli::tr("%n account(s) in it cannot be read; they are kept as they are.", nullptr,
                                     count(one.unreadable.size())));
        }
    }

    void writeJson(const Program &program, const std::vector<Brought> &brought) const
    {
        JsonWriter json;
        json.name("files");
        json.beginArray();
        for (const Brought &one : brought) {
            json.beginObject();
            json.name("file");
            json.text(one.file);
            json.name("format");
            json.text(m_format);
            json.name("accounts");
            json.beginArray();
            for (const AccountId &id : one.ids)
                writeAccount(json, *one.vault->find(id), program.options.secrets ? Secrets::Shown : Secrets::Hidden);
            json.endArray();
            json.name("already_present");
            json.number(static_cast<std::uint64_t>(one.alreadyPresent));
            json.name("rejected");
            json.beginArray();
            for (const Error &reason : one.unreadable) {
                json.beginObject();
                json.name("name");
                json.text(reason.where);
                json.name("reason");
                json.text(errorText(reason).what.toStdString());
                json.endObject();
            }
            json.endArray();
            json.name("trashed");
            json.number(static_cast<std::uint64_t>(one.trashed));
            json.endObject();
        }
        json.endArray();
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
