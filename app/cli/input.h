#pragma once

#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

#include <string>
#include <string_view>
#include <vector>

namespace countersign::cli {

/// The whole of `file`, or of standard input if it is "-". Secret, because links and keys come this way.
/// Errors: FileNotFound, FileUnreadable; FileTooLarge over `limit` bytes.
Result<SecretBytes> readInput(const std::string &file, std::size_t limit);

/// The lines of a text that are not blank and no comment (`#`), without byte order mark, CR and outer blanks.
std::vector<std::string_view> contentLines(std::string_view text);

} // namespace countersign::cli
