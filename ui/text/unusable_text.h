#pragma once

#include "ui/text/error_text.h"

namespace countersign {

/// Why a record of the vault cannot be used, and what helps. `reason.where` may end in the field concerned.
ErrorText unusableText(const Error &reason);

} // namespace countersign
