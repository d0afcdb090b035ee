#pragma once

#include <QString>

#include <span>

namespace countersign {

/// Overwrites the account links among a program's arguments, once they were read: what stands there every program of
/// the machine can see for as long as this one runs. For a moment at the start they could be seen; a file or the
/// standard input is better.
void wipeLinkArguments(std::span<char *> arguments);

/// A message without the account links that it repeats from the arguments: it may go to a log.
QString withoutLinks(QString message);

} // namespace countersign
