#pragma once

#include "core/vault/vault_merge.h"
#include "ui/dialogs/restore_dialog.h"

#include <QString>

namespace countersign {

/// An account in a line: "GitHub · alice".
QString accountLine(const Account &account);

/// What a backup brings into the open vault `here`, or as the vault where none is open; without its title.
RestoreDialog::Review reviewOf(const Vault &here, const Vault &backup);
RestoreDialog::Review reviewOf(const Vault &backup);

/// What merging and replacing did, in sentences. `comparison` is that of the vault before and the backup.
QString mergedText(const MergeReport &report, const VaultComparison &comparison, const Vault &backup);
QString replacedText(const VaultComparison &comparison, const Vault &backup);

/// Why a file that was chosen is of no use as a backup.
QString uselessBackup(const Error &error);

} // namespace countersign
