#pragma once

#include "core/transfer/exporter.h"
#include "core/vault/backup.h"

#include <vector>

/// The part of an export that needs keys and runs in the background. It never touches a drive: that may hang.
namespace countersign::exportWork {

/// A whole file, proven to give the same accounts again.
struct Made
{
    SecretBytes content; ///< as secret as the keys, unless the file is encrypted
    std::size_t accounts = 0;
};

/// Errors: as `Exporter::write` and `proveExport`.
Result<Made> makeForOthers(const Exporter &exporter, const std::vector<AccountDraft> &accounts,
                           const ExportRequest &request);

/// A backup of the whole vault, which `password`, one of the vault's, opens at this cost, or less memory where there is
/// less.
/// Errors: WrongSecret, KdfRefused; as `backup::seal` and `backup::prove`.
Result<Made> makeBackup(const BackupSource &source, const SecretBytes &password, const KdfCost &cost, Random &random);

} // namespace countersign::exportWork
