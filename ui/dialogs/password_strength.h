#pragma once

#include "core/crypto/secret_bytes.h"

namespace countersign {

/// How long a password would hold somebody who has the vault file, by the words of the strength bar.
enum class PasswordStrength { None, Minutes, Hours, Days, Months, Years, Centuries };

/// Estimated by zxcvbn, at the 10,000 guesses a second that its authors assume for slow hashes.
PasswordStrength passwordStrength(const SecretBytes &password);

} // namespace countersign
