#include "app/cli/command.h"
#include "app/cli/program.h"
#include "app/common/environment.h"
#include "app/common/link_arguments.h"
#include "app/common/process_hardening.h"
#include "app/common/version_text.h"
#include "core/base/utf8.h"
#include "ui/text/translators.h"

#include <QCoreApplication>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <span>

using namespace countersign;
using namespace countersign::cli;
using namespace Qt::StringLiterals;

namespace {

struct Choice
{
    CLI::App *parser;
    std::unique_ptr<Command> command;
};

std::string words(const QString &text)
{
    return text.toStdString();
}

void declareGlobalOptions(CLI::App &parser, GlobalOptions &options)
{
    parser.add_option("--vault", options.vault, words(Cli::tr("The vault file, instead of your own")))
        ->type_name("FILE");
    parser
        .add_option("--password-file", options.passwordFile,
                    words(Cli::tr("A file that holds the password; “-” is standard input")))
        ->type_name("FILE");
    parser
        .add_option("--recovery-key-file", options.recoveryKeyFile,
                    words(Cli::tr("Open the vault with the recovery key in this file, if the password is forgotten")))
        ->type_name("FILE");
    parser.add_flag("--ignore-memory-limit", options.ignoreMemoryLimit,
                    words(Cli::tr("Check the password even if that takes more than half of the free memory")));
    parser.add_flag("--json", options.json, words(Cli::tr("Print one JSON document")));
    parser.add_flag("--secrets", options.secrets, words(Cli::tr("Print keys too")));
    parser.set_version_flag(
        "--version", [] { return words(versionText()); }, words(Cli::tr("Print the version")));
}

std::vector<Choice> declareCommands(CLI::App &parser)
{
    std::vector<Choice> choices;
    const auto declare = [&](const char *name, const QString &summary, auto make) {
        CLI::App *command = parser.add_subcommand(name, words(summary));
        command->group(words(Cli::tr("Commands")));
        command->get_option("--help")->group(words(Cli::tr("Options"))); // copied before the defaults are
        choices.push_back({command, make(*command)});
    };
    declare("init", Cli::tr("Make the vault"), makeInitCommand);
    declare("add", Cli::tr("Add accounts from links or a typed key"), makeAddCommand);
    declare("list", Cli::tr("List accounts"), makeListCommand);
    declare("code", Cli::tr("Print the code of an account"), makeCodeCommand);
    declare("codes", Cli::tr("Print the codes of the next minutes or hours"), makeCodesCommand);
    declare("scan", Cli::tr("Find QR codes in pictures or on the screen"), makeScanCommand);
    declare("import", Cli::tr("Bring in what other apps, a backup or another state of the vault have"),
            makeImportCommand);
    declare("export", Cli::tr("Write a backup, or a file for somebody else or another app, and read it again"),
            makeExportCommand);
    declare("show", Cli::tr("Print the details of an account"), makeShowCommand);
    declare("edit", Cli::tr("Change an account"), makeEditCommand);
    declare("remove", Cli::tr("Move accounts to the Trash"), makeRemoveCommand);
    declare("restore", Cli::tr("Bring accounts back from the Trash, or from retirement"), makeRestoreCommand);
    declare("report", Cli::tr("What a support desk asks for of an account, without its key"), makeReportCommand);
    declare("retire", Cli::tr("Set accounts aside whose binding was replaced"), makeRetireCommand);
    declare("confirm", Cli::tr("Note that a site accepted the codes of accounts"), makeConfirmCommand);
    declare("verify", Cli::tr("Check a vault or backup, or compare it with the vault"), makeVerifyCommand);
    declare("accept", Cli::tr("Go on with a vault that is older than what was seen here"), makeAcceptCommand);
    declare("which", Cli::tr("Find the account that made a code"), makeWhichCommand);
    declare("clock", Cli::tr("Tell whether this computer's clock is right"), makeClockCommand);
    declare("share-key", Cli::tr("Print the key that others share accounts with"), makeShareKeyCommand);
    declare("passwd", Cli::tr("Change the password"), makePasswdCommand);
    declare("slots", Cli::tr("List and change the ways to open the vault"), makeSlotsCommand);
    return choices;
}

void translateHelp(CLI::App &parser)
{
    parser.option_defaults()->group(words(Cli::tr("Options")));
    parser.set_help_flag("-h,--help", words(Cli::tr("Print this help")));
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", words(Cli::tr("Usage")));
    formatter->label("OPTIONS", words(Cli::tr("OPTIONS")));
    formatter->label("SUBCOMMAND", words(Cli::tr("COMMAND")));
    formatter->label("Positionals", words(Cli::tr("Arguments")));
    formatter->label("Excludes", words(Cli::tr("Not with")));
    formatter->label("Needs", words(Cli::tr("Only with")));
    formatter->label("TEXT", words(Cli::tr("TEXT")));
    formatter->label("REQUIRED", words(Cli::tr("(required)")));
    parser.formatter(formatter);
    parser.footer(words(Cli::tr("The program ends with 0 when done, 1 nothing found, 2 usage, 3 wrong password, "
                                "4 unreadable input, 5 refused, 6 not saved. See countersign-cli(1).")));
}

/// Names and notes are UTF-8 in the vault, so they must be on the command line.
bool areUtf8(std::span<char *> arguments)
{
    return std::ranges::all_of(arguments, [](const char *argument) { return isUtf8(argument); });
}

ExitStatus runChoice(Program &program, const std::vector<Choice> &choices)
{
    for (const Choice &choice : choices) {
        if (!choice.parser->parsed())
            continue;
        const auto status = choice.command->run(program);
        return status ? *status : program.fail(status.error());
    }
    return program.fail(ExitStatus::Usage, Cli::tr("No command was given. See “countersign-cli --help”."));
}

ExitStatus parseAndRun(Program &program, int argc, char **argv)
{
    CLI::App parser(words(Cli::tr("Codes for logons, from the encrypted vault of Countersign")), "countersign-cli");
    translateHelp(parser); // before the commands, which inherit it
    parser.fallthrough(); // global options may stand after the command
    declareGlobalOptions(parser, program.options);
    const std::vector<Choice> choices = declareCommands(parser);
    parser.require_subcommand(0, 1);
    if (!areUtf8({argv, static_cast<std::size_t>(argc)}))
        return program.fail(ExitStatus::Usage, Cli::tr("The command line is not UTF-8 text. Use a UTF-8 terminal."));
    try {
        parser.parse(argc, argv);
    } catch (const CLI::Success &help) {
        parser.exit(help); // --help and --version print and end
        return ExitStatus::Done;
    } catch (const CLI::ParseError &error) {
        //: %1 is the parser's English reason
        return program.fail(ExitStatus::Usage,
                            Cli::tr("The command line cannot be understood (%1). "
                                    "See “countersign-cli --help”.")
                                .arg(QString::fromUtf8(error.what()).simplified()));
    }
    wipeLinkArguments({argv, static_cast<std::size_t>(argc)});
    return runChoice(program, choices);
}

/// Qt's own remarks (on the locale, say) would spoil the promise of one line per failure.
void dropMessage(QtMsgType, const QMessageLogContext &, const QString &)
{ }

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    settleEnvironment();
    qInstallMessageHandler(dropMessage);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"countersign"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERSIGN_VERSION));
    installTranslators(*QCoreApplication::instance(), {});

    Program program;
    const ExitStatus status = parseAndRun(program, argc, argv);
    // A full disk behind `> file` must not look like success.
    if (std::fflush(stdout) != 0 && status == ExitStatus::Done)
        return static_cast<int>(program.fail(
            ExitStatus::NotSaved,
            //: %1 is the system's reason
            Cli::tr("The output could not be written (%1). What was to be done is done; ask for it again, or print it "
                    "elsewhere.")
                .arg(QString::fromLocal8Bit(std::strerror(errno)))));
    return static_cast<int>(status);
}
