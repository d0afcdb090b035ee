#pragma once

#include "ui/dialogs/remove_account_dialog.h"

namespace countersign {

/// Where the catalogue says that the service of `account` turns two-step logon off, in the language of the program
/// where the service has it. Empty where no document says.
UnbindingPage unbindingPageOf(const Account &account);

} // namespace countersign
