#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/password.h"
#include "app/cli/program.h"
#include "app/cli/vault_access.h"
#include "app/cli/vault_differences.h"
#include "core/vault/vault_store.h"
#include "ui/text/display_text.h"

#include <CLI/App.hpp>

#include <optional>

namespace countersign::cli {

namespace {

/// The word of the contract for what an inspection said; none for errors that say nothing of the file's content.
std::optional<std::string_view> stateOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::VaultEmpty:
        return "empty";
    case ErrorCode::VaultZeroed:
        return "zeroed";
    case ErrorCode::NotAVault:
        return "not_a_vault";
    case ErrorCode::VaultNewer:
        return "newer";
    case ErrorCode::VaultMalformed:
        return "malformed";
    case ErrorCode::VaultTruncated:
        return "truncated";
    case ErrorCode::VaultTrailingBytes:
        return "trailing";
    case ErrorCode::VaultHeaderDamaged:
        return "damaged_header";
    case ErrorCode::VaultBodyDamaged:
        return "damaged_body";
    default:
        return {};
    }
}

class VerifyCommand final : public Command
{
public:
    explicit VerifyCommand(CLI::App &parser)
    {
        parser.add_option("FILE", m_file, Cli::tr("The vault or backup").toStdString())->required();
        parser.add_flag("--compare", m_compares, Cli::tr("Open it and compare it with the vault").toStdString());
        parser
            .add_option(
                "--import-password-file", m_passwordFile,
                Cli::tr("A file that holds the password of the backup, if it is not that of the vault").toStdString())
            ->type_name("FILE");
    }

    Result<ExitStatus> run(Program &program) override
    {
        const VaultStore store(program.files, program.random, m_file);
        const auto info = store.inspect();
        if (!info && !stateOf(info.error().code))
            return info.error();
        Findings findings{.state = info ? "intact" : *stateOf(info.error().code)};
        if (const auto unfinished = store.unfinishedSave())
            findings.unfinished = *unfinished;
        if (!info) {
            findings.error = info.error();
        } else if (m_compares || !m_passwordFile.empty() || !program.options.passwordFile.empty()) {
            if (const auto tried = tryPassword(program, store, findings); !tried)
                return tried.error();
        }
        if (program.options.json)
            writeJson(findings);
        else
            print(program, findings);
        if (findings.error)
            return program.fail(*findings.error);
        const bool isOther = findings.comparison && !findings.comparison->isSame();
        return isOther ? ExitStatus::NotFound : ExitStatus::Done;
    }

private:
    struct Findings
    {
        std::string_view state;
        std::optional<bool> opens = {};
        std::optional<Generation> unfinished = {}; ///< what a crash left beside the file
        std::optional<OpenVault> file = {};
        std::optional<OpenVault> vault = {}; ///< that it is compared with
        std::optional<VaultComparison> comparison = {};
        std::optional<Error> error = {};
    };

    Result<void> tryPassword(Program &program, const VaultStore &store, Findings &findings) const
    {
        if (m_compares) {
            if (const auto intact = checkVault(program); !intact)
                return intact.error();
        }
        // One password may be that of both; standard input gives it once.
        const bool isOwn = !m_passwordFile.empty();
        const bool needsVaults = m_compares || !isOwn;
        const auto vaults = needsVaults ? currentPassword(program) : ErrorCode::PasswordMissing;
        if (needsVaults && !vaults)
            return vaults.error();
        const auto own = isOwn ? otherPassword(m_passwordFile, {}) : ErrorCode::PasswordMissing;
        if (isOwn && !own)
            return own.error();
        auto open = openWith(program, store, isOwn ? *own : *vaults);
        findings.opens = static_cast<bool>(open);
        if (!open) {
            findings.error = open.error();
            return {};
        }
        findings.file = *std::move(open);
        return m_compares ? compare(program, *vaults, findings) : Result<void>();
    }

    static Result<void> compare(Program &program, const SecretBytes &password, Findings &findings)
    {
        auto vault = openWith(program, vaultStore(program), password);
        if (!vault)
            return vault.error();
        findings.vault = *std::move(vault);
        findings.comparison = compareVaults(findings.vault->vault, findings.file->vault);
        return {};
    }

    void writeJson(const Findings &findings) const
    {
        JsonWriter json;
        json.name("file");
        json.text(m_file);
        json.name("state");
        json.text(findings.state);
        json.name("opens");
        findings.opens ? json.boolean(*findings.opens) : json.null();
        json.name("accounts");
        findings.file ? json.number(static_cast<std::uint64_t>(findings.file->vault.accounts().size())) : json.null();
        json.name("unfinished_save");
        findings.unfinished
            ? json.number(static_cast<std::int64_t>(findings.unfinished->modified.time_since_epoch().count()))
            : json.null();
        json.name("compared");
        findings.comparison ? writeDifferences(json, *findings.comparison) : json.null();
    }

    void print(const Program &program, const Findings &findings) const
    {
        const QString file = displayText(m_file);
        if (findings.unfinished)
            program.print(unfinishedSaveText(program, *findings.unfinished));
        if (findings.state != "intact")
            return;
        program.print(Cli::tr("“%1” is intact.").arg(file));
        if (findings.file)
            program.print(Cli::tr("It opens with this password and holds %n account(s).", nullptr,
                                  static_cast<int>(findings.file->vault.accounts().size())));
        if (findings.comparison)
            printDifferences(program, findings.vault->vault, findings.file->vault, *findings.comparison);
    }

    std::string m_file;
    std::string m_passwordFile;
    bool m_compares = false;
};

} // namespace

std::unique_ptr<Command> makeVerifyCommand(CLI::App &parser)
{
    return std::make_unique<VerifyCommand>(parser);
}

} // namespace countersign::cli
