#pragma once

#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

#include <string_view>

namespace countersign::cli {

/// Whether there is a person at a terminal to ask.
bool isTerminal();

/// Asks on the terminal and shows nothing of what is typed. The prompt goes to stderr, so that stdout stays clean.
/// Errors: Cancelled (Ctrl-C, Ctrl-D); SecretTooLong over 1 KiB.
Result<SecretBytes> askHidden(std::string_view prompt);

} // namespace countersign::cli
