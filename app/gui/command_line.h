#pragma once

#include <QString>
#include <QStringList>

namespace countersign {

/// What the program was started with.
struct CommandLine
{
    enum class Action { Run, ShowHelp, ShowVersion, Refuse };

    Action action = Action::Run;
    QString vault = {}; ///< absolute; empty: the user's own
    QStringList items = {}; ///< links as they are, files with absolute paths
    QString refused = {}; ///< for Refuse: the option that is unknown, or lacks its value

    bool operator==(const CommandLine &) const = default;
};

/// Reads the arguments behind the program's name. Relative paths are those of `folder`. Quick: it runs before there is
/// an application.
CommandLine readCommandLine(const QStringList &arguments, const QString &folder);

/// What `--help` prints.
QString helpText();
/// Says why the arguments were refused, and what to do.
QString refusalText(const CommandLine &line);
/// Says that another window is open but does not answer, and what to do.
QString noAnswerText();

} // namespace countersign
