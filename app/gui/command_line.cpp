#include "app/gui/command_line.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// A link stays a link; a file, given as a path or as a file URL, becomes an absolute path.
QString itemFrom(const QString &argument, const QDir &folder)
{
    // Our links may hold a secret, which must not pass through QUrl.
    if (argument.startsWith("otpauth"_L1, Qt::CaseInsensitive))
        return argument;
    if (argument.startsWith("file:"_L1, Qt::CaseInsensitive)) {
        const QString path = QUrl(argument).toLocalFile();
        return path.isEmpty() ? argument : QDir::cleanPath(path);
    }
    if (argument.contains("://"_L1))
        return argument; // some other link: the window says what it is
    return QDir::cleanPath(folder.absoluteFilePath(argument));
}

CommandLine refuse(const QString &argument)
{
    return {.action = CommandLine::Action::Refuse, .refused = argument};
}

} // namespace

CommandLine readCommandLine(const QStringList &arguments, const QString &folder)
{
    const QDir base(folder);
    CommandLine line;
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
        if (*argument == "--"_L1) {
            while (++argument != arguments.end())
                line.items.append(itemFrom(*argument, base));
            break;
        }
        if (*argument == "--help"_L1 || *argument == "-h"_L1) {
            return {.action = CommandLine::Action::ShowHelp};
        } else if (*argument == "--version"_L1) {
            return {.action = CommandLine::Action::ShowVersion};
        } else if (*argument == "--vault"_L1) {
            if (++argument == arguments.end() || argument->isEmpty())
                return refuse(u"--vault"_s);
            line.vault = itemFrom(*argument, base);
        } else if (argument->startsWith("--vault="_L1)) {
            const QString file = argument->section(u'=', 1);
            if (file.isEmpty())
                return refuse(u"--vault"_s);
            line.vault = itemFrom(file, base);
        } else if (argument->startsWith(u'-')) {
            return refuse(*argument);
        } else if (!argument->isEmpty()) {
            line.items.append(itemFrom(*argument, base));
        }
    }
    return line;
}

QString helpText()
{
    return QCoreApplication::translate(
        "CommandLine",
        //: Output of "countersign --help". Keep line breaks, options and indentation.
        "Usage: countersign [--vault FILE] [LINK | PICTURE | VAULT …]\n"
        "\n"
        "Shows the codes of your accounts. Links (otpauth://…) and pictures with a QR code "
        "add accounts;\n"
        "a vault file (.otpv) is opened. A second start raises the window of the first.\n"
        "\n"
        "  --vault FILE   the vault to use instead of your own\n"
        "  --help         this text\n"
        "  --version      the version\n"
        "\n"
        "For the terminal there is countersign-cli.\n");
}

QString refusalText(const CommandLine &line)
{
    const QString text = line.refused == "--vault"_L1
        //: %1 is the option --vault
        ? QCoreApplication::translate("CommandLine", "“%1” needs a file behind it. “countersign --help” shows how.")
        //: %1 is what somebody typed
        : QCoreApplication::translate("CommandLine",
                                      "There is no option “%1”. “countersign --help” shows which there are.");
    return text.arg(line.refused) + u'\n';
}

QString noAnswerText()
{
    return QCoreApplication::translate("CommandLine",
                                       "Countersign is running already, but does not answer. Wait a moment and try "
                                       "again, or end the running program first.")
        + u'\n';
}

} // namespace countersign
