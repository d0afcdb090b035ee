#pragma once

#include <span>

namespace countersign {

/// Overwrites the account links among a program's arguments, once they were read: what stands there every program of
/// the machine can see for as long as this one runs. For a moment at the start they could be seen; a file or the
/// standard input is better.
void wipeLinkArguments(std::span<char *> arguments);

} // namespace countersign
