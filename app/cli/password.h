#pragma once

#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"

#include <QString>

#include <string>

namespace countersign::cli {

class Program;

/// The password of the vault: from --password-file, else asked on the terminal. UTF-8, NFC.
/// Errors: PasswordMissing, TextNotUtf8, Cancelled, and those of reading the file.
Result<SecretBytes> currentPassword(const Program &program);

/// The password of another file than the vault: from `file`, else asked on the terminal with `prompt`. Errors: as
/// above.
Result<SecretBytes> otherPassword(const std::string &file, const QString &prompt);

/// A new password: from `file`, else asked twice on the terminal.
/// Errors: as above; PasswordEmpty, PasswordsDiffer.
Result<SecretBytes> newPassword(const std::string &file);

} // namespace countersign::cli
