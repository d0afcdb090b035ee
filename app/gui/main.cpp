#include "app/common/default_vault.h"
#include "app/common/environment.h"
#include "app/common/link_arguments.h"
#include "app/common/process_hardening.h"
#include "app/common/version_text.h"
#include "app/gui/command_line.h"
#include "app/gui/composition.h"
#include "app/gui/key_logging.h"
#include "ui/settings/settings.h"
#include "ui/text/translators.h"

#include <QApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

constexpr int kNotHandedOver = 1;
constexpr int kUsageError = 2;

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int index = 1; index < argc; ++index)
        arguments.append(QFile::decodeName(argv[index]));
    return arguments;
}

int print(std::FILE *stream, const QString &text, int status)
{
    std::fputs(text.toUtf8().constData(), stream);
    return status;
}

/// Everything but running: needs the user's language, but no window and no display.
int answer(const CommandLine &line, int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    installTranslators(*QCoreApplication::instance(), {});
    switch (line.action) {
    case CommandLine::Action::ShowHelp:
        return print(stdout, helpText(), 0);
    case CommandLine::Action::ShowVersion:
        return print(stdout, u"countersign "_s + versionText() + u'\n', 0);
    case CommandLine::Action::Refuse:
        return print(stderr, refusalText(line), kUsageError);
    case CommandLine::Action::Run:
        break;
    }
    return print(stderr, noAnswerText(), kNotHandedOver);
}

/// What a running window is asked to do in the place of this start.
LaunchRequest requestFrom(const CommandLine &line)
{
    LaunchRequest request{.arguments = line.items, .activationToken = qEnvironmentVariable("XDG_ACTIVATION_TOKEN")};
    if (!line.vault.isEmpty())
        request.arguments.prepend(line.vault);
    return request;
}

/// The vault of the command line, else the one that was opened last, else the user's own.
std::filesystem::path vaultFor(const CommandLine &line)
{
    const QString file = line.vault.isEmpty() ? Settings().value(setting::kVaultFile) : line.vault;
    return file.isEmpty() ? defaultVaultPath() : std::filesystem::path(QFile::encodeName(file).toStdString());
}

int run(const CommandLine &line, SingleInstance &instance, int argc, char **argv)
{
    keepKeysOutOfLogs();
    // The portals behind native dialogs refuse a process that nobody may look into; Qt's own dialogs need no portal.
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCoreApplication::setApplicationName(u"countersign"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERSIGN_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Countersign"_s);
    QGuiApplication::setDesktopFileName(u"io.github.countersign.Countersign"_s);
    QApplication application(argc, argv);

    Composition composition(application, vaultFor(line));
    composition.start(line.items, instance);
    const int status = QApplication::exec();
    instance.retire();
    composition.finish();
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    settleEnvironment();
    const CommandLine line = readCommandLine(argumentsOf(argc, argv), QDir::currentPath());
    wipeLinkArguments({argv, static_cast<std::size_t>(argc)});
    if (line.action != CommandLine::Action::Run)
        return answer(line, argc, argv);
    SingleInstance instance;
    switch (instance.start(requestFrom(line))) {
    case SingleInstance::Outcome::First:
        return run(line, instance, argc, argv);
    case SingleInstance::Outcome::HandedOver:
        return 0;
    case SingleInstance::Outcome::Unanswered:
        return answer(line, argc, argv);
    }
    return kNotHandedOver;
}
