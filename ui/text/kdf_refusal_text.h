#pragma once

#include "ui/text/error_text.h"

namespace countersign {

/// Why a password is not checked: the rule that refused, with the numbers: what was asked for, what is allowed, and
/// what there is.
ErrorText kdfRefusalText(const KdfRefusal &refusal);

} // namespace countersign
