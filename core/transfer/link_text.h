#pragma once

#include "core/base/result.h"
#include "core/transfer/import_content.h"

#include <string_view>

namespace countersign {

/// Whether `text` is a list of account links: its first line that is neither blank nor a comment is one.
bool isLinkList(std::string_view text);

/// Whether there is an account link anywhere in `text`.
bool holdsLink(std::string_view text);

/// The accounts of a list of links (`otpauth`, `motp`, `steam`, `otpauth-migration`), one a line with blank lines and
/// comments (`#`) between, or of the links anywhere in another text or an HTML page. Each link counts once. Of Ente
/// Auth also what its parameter `codeDisplay` says. Missing parts of a migration are a warning. Errors: ImportTooLarge.
Result<ImportContent> readLinkText(std::string_view text);

} // namespace countersign
