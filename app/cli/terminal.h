#pragma once

#include <cstdio>
#include <optional>

namespace countersign::cli {

/// Whether `stream` goes to a terminal.
bool isTerminal(std::FILE *stream);

/// How many characters fit into a line of the terminal that `stream` goes to; none if it is none, or does not tell.
std::optional<int> terminalColumns(std::FILE *stream);

} // namespace countersign::cli
