#include "ui/window/export_work.h"

#include "core/base/system_memory.h"
#include "core/transfer/export_proof.h"
#include "core/vault/backup_slots.h"

#include <utility>

namespace countersign::exportWork {

Result<Made> makeForOthers(const Exporter &exporter, const std::vector<AccountDraft> &accounts,
                           const ExportRequest &request)
{
    auto content = exporter.write(accounts, request);
    if (!content)
        return content.error();
    if (exporter.comesBack && !request.recipient) { // what only another vault opens was read while it was written
        // EXPOSE: as it will be read.
        if (const auto proven = proveExport(content->expose(), accounts, request.password); !proven)
            return proven.error();
    }
    return Made{.content = *std::move(content), .accounts = accounts.size()};
}

Result<Made> makeBackup(const BackupSource &source, const SecretBytes &password, const KdfCost &cost, Random &random)
{
    auto slot = makeBackupSlot(source.keys, password, boundedBackupCost(cost, availableMemoryKibibytes()), random);
    if (!slot)
        return slot.error();
    const std::vector<KeySlot> slots{*std::move(slot)};
    const auto sealed = backup::seal(source, slots, random);
    if (!sealed)
        return sealed.error();
    const auto proven = backup::prove(sealed->file, source);
    if (!proven)
        return proven.error();
    return Made{.content = SecretBytes(sealed->file), .accounts = proven->accounts};
}

} // namespace countersign::exportWork
