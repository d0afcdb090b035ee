#include "app/cli/backup_export.h"
#include "app/cli/command.h"
#include "app/cli/export_report.h"
#include "app/cli/kdf_options.h"
#include "app/cli/other_export.h"
#include "app/cli/program.h"
#include "ui/text/display_text.h"

#include <CLI/App.hpp>

#include <filesystem>
#include <string_view>

namespace countersign::cli {

namespace {

class ExportCommand final : public Command
{
public:
    explicit ExportCommand(CLI::App &parser)
        : m_kdf(parser, KdfCost::backup())
    {
        const auto help = [](const QString &text) { return text.toStdString(); };
        parser.add_option("FILE", m_other.file, help(Cli::tr("The new file; one that exists is never overwritten")));
        parser
            .add_option("--format", m_format,
                        help(Cli::tr("“otpv”, an encrypted backup, “share”, for somebody else, or one for another app. "
                                     "See --list-formats")))
            ->type_name("ID")
            ->capture_default_str();
        parser.add_flag("--list-formats", m_listsFormats, help(Cli::tr("List the formats that can be written")));
        parser
            .add_option("--export-password-file", m_other.passwordFile,
                        help(Cli::tr("A file that holds a password of its own for the new file")))
            ->type_name("FILE");
        parser
            .add_option("--recipient", m_other.recipient,
                        help(Cli::tr("For the format “share”: the receiving key of the vault that opens the file, "
                                     "instead of a password. See “share-key”")))
            ->type_name("KEY");
        parser.add_option("--select", m_other.query, help(Cli::tr("Only accounts that match, as for “list”")))
            ->type_name("QUERY");
        parser.add_option("--group", m_other.group, help(Cli::tr("Only accounts of this group")))->type_name("GROUP");
        parser.add_flag("--partial", m_other.isPartial,
                        help(Cli::tr("Write the others if some accounts cannot be in such a file")));
    }

    Result<ExitStatus> run(Program &program) override
    {
        if (m_listsFormats) {
            listExportFormats(program, terminalExporters());
            return ExitStatus::Done;
        }
        if (const auto refused = refusal(program))
            return *refused;
        if (m_format == kOwnFormat)
            return exportBackup(program, m_other.file, m_other.passwordFile, m_kdf.cost());
        if (m_kdf.cost().isDeliberate)
            m_other.cost = m_kdf.cost();
        return exportToOther(program, *terminalExporter(m_format), m_other);
    }

private:
    static constexpr std::string_view kOwnFormat = "otpv";

    /// What cannot be written, told before anybody types a password.
    std::optional<Result<ExitStatus>> refusal(const Program &program) const
    {
        if (m_other.file.empty() || m_other.file == "-") // which would be a file of that name
            return program.fail(ExitStatus::Usage, Cli::tr("Give the name of the new file."));
        if (m_format != kOwnFormat && !terminalExporter(m_format))
            return program.fail(ExitStatus::Usage,
                                Cli::tr("There is no format “%1”. See --list-formats.").arg(displayText(m_format)));
        const bool isChosen = !m_other.query.empty() || !m_other.group.empty() || m_other.isPartial;
        if (m_format == kOwnFormat && isChosen)
            return program.fail(ExitStatus::Usage, Cli::tr("A backup always holds the whole vault."));
        const Exporter *exporter = terminalExporter(m_format);
        if (!m_other.recipient.empty() && (!exporter || !exporter->takesRecipient || !m_other.passwordFile.empty()))
            return program.fail(ExitStatus::Usage,
                                Cli::tr("Give --recipient with --format share, and without a password."));
        std::error_code ignored;
        if (std::filesystem::exists(std::filesystem::symlink_status(m_other.file, ignored)))
            return Error{.code = ErrorCode::FileExists, .where = m_other.file};
        return {};
    }

    std::string m_format = "otpv";
    OtherExport m_other;
    bool m_listsFormats = false;
    KdfOptions m_kdf;
};

} // namespace

std::unique_ptr<Command> makeExportCommand(CLI::App &parser)
{
    return std::make_unique<ExportCommand>(parser);
}

} // namespace countersign::cli
