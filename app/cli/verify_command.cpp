#include "app/cli/command.h"
#include "app/cli/json_writer.h"
#include "app/cli/other_file.h"
#include "app/cli/program.h"
#include "app/cli/vault_differences.h"
#include "core/vault/vault_file.h"
#include "ui/text/display_text.h"

#include <CLI/App.hpp>

#include <optional>

namespace countersign::cli {

namespace {

/// The word of the contract for what the checks said.
std::string_view stateOf(ErrorCode code)
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
        return "unreadable"; // no check gives another error
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
        const auto image = readFile(program, m_file);
        if (!image)
            return image.error();
        Findings findings;
        if (const auto unfinished = VaultStore(program.files, program.random, m_file).unfinishedSave())
            findings.unfinished = *unfinished;
        if (const auto checked = vaultFile::check(*image); !checked) {
            findings.state = stateOf(checked.error().code);
            findings.error = checked.error();
        } else if (const auto opened
                   = m_compares ? compare(program, *image, findings) : open(program, *image, findings);
                   !opened) {
            return opened.error();
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
        std::string_view state = "intact";
        std::optional<bool> opens = {}; ///< with the password or recovery key that was given
        std::optional<Generation> unfinished = {}; ///< what a crash left beside the file
        std::optional<OpenVault> file = {};
        std::optional<UnlockedVault> vault = {}; ///< that it is compared with
        std::optional<VaultComparison> comparison = {};
        std::optional<Error> error = {};
    };

    /// With what was given, if anything was.
    Result<void> open(const Program &program, ByteView image, Findings &findings) const
    {
        const auto opener = OtherFileOpener::withoutVault(program, m_passwordFile);
        if (!opener)
            return opener.error();
        if (!opener->hasSecret())
            return {};
        auto opened = opener->openWithSecret(image);
        findings.opens = static_cast<bool>(opened);
        if (opened)
            findings.file = *std::move(opened);
        else
            findings.error = opened.error();
        return {};
    }

    Result<void> compare(Program &program, ByteView image, Findings &findings) const
    {
        auto vault = unlockVault(program);
        if (!vault)
            return vault.error();
        findings.vault = *std::move(vault);
        const auto opener = OtherFileOpener::beside(program, *findings.vault, m_passwordFile);
        if (!opener)
            return opener.error();
        auto opened = opener->openWithSecret(image);
        findings.opens = static_cast<bool>(opened);
        if (!opened && opened.error().code == ErrorCode::WrongSecret)
            opened = opener->open(image, m_file);
        if (!opened) {
            findings.error = opened.error();
            return {};
        }
        findings.file = *std::move(opened);
        findings.comparison = compareVaults(findings.vault->open.vault, findings.file->vault);
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
        if (findings.comparison)
            writeDifferences(json, findings.vault->open.vault, findings.file->vault, *findings.comparison);
        else
            json.null();
    }

    void print(const Program &program, const Findings &findings) const
    {
        const QString file = displayText(m_file);
        if (findings.unfinished)
            program.print(unfinishedSaveText(program, *findings.unfinished));
        if (findings.state != "intact")
            return;
        program.print(Cli::tr("“%1” is intact.").arg(file));
        if (findings.file && findings.opens == true)
            program.print(Cli::tr("It opens with this password and holds %n account(s).", nullptr,
                                  static_cast<int>(findings.file->vault.accounts().size())));
        else if (findings.file)
            program.print(Cli::tr("It has another password than the vault."));
        if (findings.comparison)
            printDifferences(program, findings.vault->open.vault, findings.file->vault, *findings.comparison);
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
