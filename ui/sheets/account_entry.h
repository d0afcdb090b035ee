#pragma once

#include "core/otp/account_draft.h"
#include "ui/sheets/sheet.h"

namespace countersign {

/// What stands on paper of one account. Errors: QrTextTooLong.
Result<SheetEntry> accountEntry(const AccountDraft &account);

/// Who the account is with, and its name there, as people may see them; one of them if the other is missing.
QString accountHeading(const AccountDraft &account);
QString accountSubheading(const AccountDraft &account);

} // namespace countersign
