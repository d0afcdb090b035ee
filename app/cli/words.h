#pragma once

#include <QCoreApplication>

#include <string>

namespace countersign::cli {

/// The context of the terminal program's texts in the translation files.
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// A path or an argument, as the command line gave it.
inline QString fromArgument(const std::string &argument)
{
    return QString::fromUtf8(argument.data(), static_cast<qsizetype>(argument.size()));
}

} // namespace countersign::cli
